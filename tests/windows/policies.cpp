// What the registry says of policies where it says nothing, too little or not to everybody. The keys
// themselves: tst_policy, and packaging/windows/check.sh by --print-policy.
#include "policy/policy_registry_reader.h"

#include <QTest>
#include <qt_windows.h>

#include <string>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString place = u"HKEY_CURRENT_USER\\Software\\revoke-desk-check"_s;

// Below `place`, which it is by itself without a name.
class Key
{
public:
    explicit Key(const QString &name = {})
    {
        const QString path = u"Software\\revoke-desk-check"_s + (name.isEmpty() ? name : u'\\' + name);
        RegCreateKeyExW(HKEY_CURRENT_USER, path.toStdWString().c_str(), 0, nullptr, 0,
                        KEY_ALL_ACCESS | WRITE_DAC, nullptr, &m_key, nullptr);
    }
    ~Key() { RegCloseKey(m_key); }
    Q_DISABLE_COPY_MOVE(Key)

    void set(const wchar_t *name, DWORD value)
    {
        RegSetValueExW(m_key, name, 0, REG_DWORD, reinterpret_cast<const BYTE *>(&value), sizeof value);
    }
    // The value of the key itself, which has no name.
    void setOwn(const std::wstring &value)
    {
        RegSetValueExW(m_key, nullptr, 0, REG_SZ, reinterpret_cast<const BYTE *>(value.c_str()),
                       static_cast<DWORD>((value.size() + 1) * sizeof(wchar_t)));
    }
    // Nobody may read it; or everybody may everything.
    bool lock(bool locked)
    {
        SECURITY_DESCRIPTOR security;
        ACL nobody;
        return InitializeSecurityDescriptor(&security, SECURITY_DESCRIPTOR_REVISION) &&
               InitializeAcl(&nobody, sizeof nobody, ACL_REVISION) &&
               SetSecurityDescriptorDacl(&security, TRUE, locked ? &nobody : nullptr, FALSE) &&
               RegSetKeySecurity(m_key, DACL_SECURITY_INFORMATION, &security) == ERROR_SUCCESS;
    }

private:
    HKEY m_key = nullptr;
};

bool exists()
{
    HKEY key = nullptr;
    const bool found =
        RegOpenKeyExW(HKEY_CURRENT_USER, L"Software\\revoke-desk-check", 0, KEY_READ, &key) == ERROR_SUCCESS;
    if (found)
        RegCloseKey(key);
    return found;
}

} // namespace

class Policies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { RegDeleteTreeW(HKEY_CURRENT_USER, L"Software\\revoke-desk-check"); }

    void absentKeyIsNotMade()
    {
        QVERIFY(readRegistryPolicy(place).given.isEmpty());
        QVERIFY(readRegistryPolicy(place).problems.isEmpty());
        QVERIFY(!exists());
        const QString ofMachine = u"HKEY_LOCAL_MACHINE\\Software\\Policies\\revoke-desk-check"_s;
        QVERIFY(readRegistryPolicy(ofMachine).problems.isEmpty());
        HKEY key = nullptr;
        QCOMPARE(
            RegOpenKeyExW(HKEY_LOCAL_MACHINE, L"Software\\Policies\\revoke-desk-check", 0, KEY_READ, &key),
            LSTATUS(ERROR_FILE_NOT_FOUND));
    }

    void valuesAreGiven()
    {
        Key().set(L"read_only", 1);
        const PolicyLevel level = readRegistryPolicy(place);
        QVERIFY(level.problems.isEmpty());
        QCOMPARE(level.given.size(), 1);
        QVERIFY(Policy(level, {}).flag(PolicyId::ReadOnly));
    }

    void lockedKeyCloses()
    {
        Key key;
        key.set(L"notifications", 1);
        QVERIFY(key.lock(true));
        const PolicyLevel level = readRegistryPolicy(place);
        QVERIFY(key.lock(false));
        QCOMPARE(level.problems.size(), 1);
        QCOMPARE(level.problems.first().kind, PolicyProblem::Kind::Unreadable);
        QCOMPARE(level.problems.first().source, place);
        QVERIFY(Policy(level, {}).isReadOnly());
        QVERIFY(!Policy({}, level).signInClosing().isEmpty());
    }

    void lockedListCloses()
    {
        Key().set(L"notifications", 1);
        Key list(u"allowed_base_urls"_s);
        QVERIFY(list.lock(true));
        const PolicyLevel level = readRegistryPolicy(place);
        QVERIFY(list.lock(false));
        QCOMPARE(level.given.size(), 1);
        QCOMPARE(level.problems.size(), 1);
        QCOMPARE(level.problems.first().source, QString(place + u"\\allowed_base_urls"_s));
        QVERIFY(Policy(level, {}).isReadOnly());
    }

    void listWithoutValuesDecidesNothing()
    {
        Key list(u"allowed_base_urls"_s);
        list.setOwn(L"");
        Key().setOwn(L"");
        const PolicyLevel level = readRegistryPolicy(place);
        QVERIFY(level.problems.isEmpty());
        QVERIFY(!Policy(level, {}).isForced(PolicyId::AllowedBaseUrls));
    }
};

QTEST_GUILESS_MAIN(Policies)

#include "policies.moc"
