// Policies: each key, each origin, and everything that can be wrong with one.
#include "policy/policy_file_reader.h"
#include "policy/policy_locations.h"
#include "policy/policy_native_values.h"
#include "policy/preferences.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(rd::PolicyProblem::Kind)

namespace {

using Kind = PolicyProblem::Kind;

PolicyLevel level(const QVariantMap &values, const QString &source = u"here"_s)
{
    PolicyLevel given;
    for (auto value = values.begin(); value != values.end(); ++value)
        given.given.append({value.key(), value.value(), source});
    return given;
}

QVariant fromJson(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().first().toVariant();
}

// A folder of policies as this user, whom the tests trust.
struct Folder
{
    QTemporaryDir root;
    QString path() const { return root.filePath(u"policies.d"_s); }
    Folder() { QDir().mkpath(path()); }
    QString put(const QString &name, const QByteArray &bytes) const
    {
        const QString file = path() + u'/' + name;
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("a policy cannot be written");
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        return file;
    }
    PolicyLevel read() const { return readPolicyFolder(path(), geteuid()); }
    Policy policy() const { return Policy(read(), {}); }
};

QList<Kind> kinds(const QList<PolicyProblem> &problems)
{
    QList<Kind> found;
    for (const PolicyProblem &problem : problems)
        found.append(problem.kind);
    return found;
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A policy is made as an administrator makes one.
    void initTestCase() { umask(022); }
    void tableIsWhole_data() { addKeys(); }
    void tableIsWhole();
    void eachOrigin_data() { addKeys(); }
    void eachOrigin();
    void badValue_data();
    void badValue();
    void cautiousValue_data();
    void cautiousValue();
    void unknownValue();
    void goodValue_data();
    void goodValue();
    void confirmationOnlyGetsStricter();
    void whatLeavesItOpenLocksNothing_data();
    void whatLeavesItOpenLocksNothing();
    void settingOfThePerson();
    void noFolderSaysNothing();
    void laterFileHolds();
    void oddFiles_data();
    void oddFiles();
    void foreignFileIsRefused_data();
    void foreignFileIsRefused();
    void folderOfAnotherIsRefused_data();
    void folderOfAnotherIsRefused();
    void wayThroughForeignFolderIsRefused_data();
    void wayThroughForeignFolderIsRefused();
    void goneFromForeignFolderCloses();
    void unreadableFolderCloses();
    void unreadableFileClosesEachKey();
    void unknownKeyIsReported();
    void native_data() { addKeys(); }
    void native();
    void nativeOddities();
    void nativeValueOfTheKeyItself();
    void nativeListWithoutValues();
    void machineOverUserPlaces();
    void unknownUserCloses();
    void ticketIsAnchoredAndBounded();
    void placesComeFromNoVariable();
    void placesOfNobody_data();
    void placesOfNobody();

private:
    static void addKeys()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < policyKeys().size(); ++i)
            QTest::newRow(policyKeys()[i].name.data()) << static_cast<int>(i);
    }
    static const PolicyKey &fetchKey()
    {
        const int index = *static_cast<const int *>(QTest::qData("index", QMetaType::Int));
        return policyKeys()[static_cast<std::size_t>(index)];
    }
};

void TestPolicy::tableIsWhole()
{
    const PolicyKey &key = fetchKey();
    QCOMPARE(findPolicyKey(key.name), &key);
    QCOMPARE(&policyKey(key.id), &key);
    // What is usual is accepted, and so is the example.
    QCOMPARE(acceptedValue(key, usualValue(key)), std::optional(usualValue(key)));
    const QVariant example = fromJson(QByteArray(key.example.data()));
    QVERIFY(acceptedValue(key, example).has_value());
    QCOMPARE(policyText(*acceptedValue(key, example)), QString(key.example));
}

void TestPolicy::eachOrigin()
{
    const PolicyKey &key = fetchKey();
    const QVariant example = fromJson(QByteArray(key.example.data()));
    const QVariant value = *acceptedValue(key, example);
    const PolicyLevel given = level({{key.name, example}});

    const Policy nobody;
    QVERIFY(!nobody.isForced(key.id));
    QCOMPARE(nobody.entry(key.id).origin, PolicyOrigin::Usual);
    QCOMPARE(nobody.entry(key.id).value, usualValue(key));

    const Policy user({}, given);
    QVERIFY(user.isForced(key.id));
    QCOMPARE(user.entry(key.id).origin, PolicyOrigin::UserPolicy);
    QCOMPARE(user.entry(key.id).value, value);

    const Policy machine(given, level({{key.name, usualValue(key)}}, u"there"_s));
    QCOMPARE(machine.entry(key.id).origin, PolicyOrigin::MachinePolicy);
    QCOMPARE(machine.entry(key.id).value, value);
    QCOMPARE(machine.entry(key.id).source, u"here"_s);
    QVERIFY(machine.problems().isEmpty());
}

void TestPolicy::badValue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) {
        QTest::addRow("%s %s", name, json.left(40).constData()) << QString::fromLatin1(name) << json;
    };
    for (const PolicyKey &key : policyKeys()) {
        row(key.name.data(), "null");
        row(key.name.data(), "{}");
        row(key.name.data(), key.type == PolicyType::List ? "true" : "[true]");
        row(key.name.data(), key.type == PolicyType::Flag ? "1" : "true");
        if (key.id != PolicyId::TicketPattern && key.id != PolicyId::TicketHint)
            row(key.name.data(), "\"maybe\"");
    }
    row("largest_run", "0");
    row("largest_run", "-1");
    row("largest_run", "100001");
    row("largest_run", "1.5");
    row("largest_run", "1e300");
    row("idle_lock_minutes", "1441");
    row("ticket_pattern", "\"(\"");
    row("ticket_pattern", "\"INC[0-9]+)|(?:REQ[0-9]+\""); // a whole one only within brackets
    row("ticket_pattern", '"' + QByteArray(201, 'a') + '"');
    row("confirmation", "\"Count\"");
    row("allowed_base_urls", "[\"http://api.example.com\"]");
    row("allowed_base_urls", "[\"api.example.com\"]");
    row("allowed_base_urls", "[\"https://me:pw@api.example.com\"]");
    row("allowed_base_urls", "[\"https://api.example.com\", 7]");
    row("environments", "[\"Name | prod | https://api.example.com/v3\"]");
    row("environments", "[\" | production | https://api.example.com/v3\"]");
    row("environments", "[\"\\u200B | production | https://api.example.com/v3\"]"); // F5.8
    row("environments", "[\"Name | production | http://api.example.com/v3\"]");
    row("proxy", "\"proxy.example.com\"");
    row("proxy", "\"proxy.example.com:0\"");
    row("proxy", "\"me:pw@proxy.example.com:3128\"");
    row("proxy", "\"None\"");
    row("extra_ca_file", "\"ca.pem\"");
    row("extra_ca_file", "\"None\"");
}

void TestPolicy::badValue()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, json);
    const Folder folder;
    const QString file = folder.put(u"10.json"_s, "{\"" + name.toLatin1() + "\": " + json + "}");
    const PolicyKey *key = findPolicyKey(name);
    const QStringList leadToServers{u"allowed_base_urls"_s, u"environments"_s, u"proxy"_s,
                                    u"extra_ca_file"_s};
    for (const Policy &policy : {Policy(folder.read(), {}), Policy({}, folder.read())}) {
        const QList<PolicyProblem> problem{{Kind::BadValue, file, name, policyText(fromJson(json))}};
        QCOMPARE(policy.problems(), problem);
        // What was meant is not known: a safety key closes, another one is as usual.
        const std::optional<QVariant> closed = closedValue(*key);
        const Policy::Entry entry = policy.entry(key->id);
        QCOMPARE(policy.isForced(key->id), closed.has_value());
        QCOMPARE(policy.isReadOnly(), key->safety);
        QCOMPARE(entry.value, closed.value_or(usualValue(*key)));
        QCOMPARE(entry.closed, closed.has_value());
        QCOMPARE(entry.unknownFrom, key->safety && !closed ? file : QString());
        QCOMPARE(policy.closing(), key->safety ? problem : QList<PolicyProblem>());
        QCOMPARE(policy.signInClosing(), leadToServers.contains(name) ? problem : QList<PolicyProblem>());
    }
}

void TestPolicy::cautiousValue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("cautious");
    QTest::newRow("never kept") << u"secret_storage"_s << QVariant(u"session"_s);
    QTest::newRow("locks soon") << u"idle_lock_minutes"_s << QVariant(5);
    QTest::newRow("locks") << u"lock_with_screen"_s << QVariant(true);
    QTest::newRow("the system's certificates alone") << u"extra_ca_file"_s << QVariant(u"none"_s);
    QTest::newRow("no token of elsewhere") << u"pasted_token"_s << QVariant(false);
}

// Over what the level below says, and locked: nobody chooses it meanwhile.
void TestPolicy::cautiousValue()
{
    QFETCH(const QString, name);
    QFETCH(const QVariant, cautious);
    const PolicyKey &key = *findPolicyKey(name);
    const Policy policy(level({{name, QVariantMap()}}), level({{name, usualValue(key)}}));
    QCOMPARE(policy.entry(key.id).value, cautious);
    QVERIFY(policy.entry(key.id).closed);
    QVERIFY(isLocked(key, policy.entry(key.id)));
}

// No value stands in: what a level below says, or what is usual, is not what holds.
void TestPolicy::unknownValue()
{
    const auto from = [](const PolicyLevel &machine, const PolicyLevel &user, PolicyId id) {
        return Policy(machine, user).entry(id).unknownFrom;
    };
    const PolicyLevel bad = level({{u"largest_run"_s, u"many"_s}}, u"bad"_s);
    const PolicyLevel good = level({{u"largest_run"_s, 7}}, u"good"_s);
    QCOMPARE(from(bad, good, PolicyId::LargestRun), u"bad"_s);
    QVERIFY(from(good, bad, PolicyId::LargestRun).isNull());
    QVERIFY(from(bad, good, PolicyId::ReadOnly).isNull());
    // A later word of the same level is over it.
    QVERIFY(from({bad.given + good.given, {}}, {}, PolicyId::LargestRun).isNull());
    QCOMPARE(from({good.given + bad.given, {}}, {}, PolicyId::LargestRun), u"bad"_s);
    // Of these the strictest holds, and the bad one may have been it.
    const PolicyLevel asked = level({{u"confirmation"_s, u"Count"_s}}, u"bad"_s);
    QCOMPARE(from(level({{u"confirmation"_s, u"challenge"_s}}), asked, PolicyId::Confirmation), u"bad"_s);
    // A file that can't be read may have said anything.
    const PolicyLevel broken{good.given, {{Kind::Unreadable, u"broken"_s, {}, {}}}};
    QCOMPARE(from(broken, {}, PolicyId::ReadOnly), u"broken"_s);
    QVERIFY(from(broken, {}, PolicyId::LargestRun).isNull());
    QVERIFY(from(broken, {}, PolicyId::Language).isNull());
}

void TestPolicy::goodValue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &json, const QString &shown) {
        QTest::addRow("%s %s", name, json.constData()) << QString::fromLatin1(name) << json << shown;
    };
    row("largest_run", "1", u"1"_s);
    row("largest_run", "100000", u"100000"_s);
    row("largest_run", "5.0", u"5"_s);
    row("idle_lock_minutes", "0", u"0"_s);
    row("ticket_pattern", "\"\"", u"\"\""_s);
    row("allowed_base_urls", "[]", u"[]"_s);
    row("allowed_base_urls", "[\"https://api.example.com:8443/v3\", \"http://127.0.0.1:8080\"]",
        u"[\"https://api.example.com:8443/v3\",\"http://127.0.0.1:8080\"]"_s);
    row("proxy", "\"none\"", u"\"none\""_s);
    row("proxy", "\"\"", u"\"\""_s);
    row("extra_ca_file", "\"\"", u"\"\""_s);
    row("extra_ca_file", "\"none\"", u"\"none\""_s);
    row("proxy", "\"[::1]:3128\"", u"\"[::1]:3128\""_s);
    row("language", "\"system\"", u"\"system\""_s);
}

void TestPolicy::goodValue()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, json);
    QFETCH(QString, shown);
    const Folder folder;
    folder.put(u"10.json"_s, "{\"$schema\": \"x\", \"" + name.toLatin1() + "\": " + json + "}");
    const Policy policy = folder.policy();
    QVERIFY(policy.problems().isEmpty());
    QCOMPARE(policyText(policy.entry(findPolicyKey(name)->id).value), shown);
}

void TestPolicy::confirmationOnlyGetsStricter()
{
    const auto inForce = [](const QString &machine, const QString &user) {
        const QString name = u"confirmation"_s;
        return Policy(level({{name, machine}}), level({{name, user}})).text(PolicyId::Confirmation);
    };
    QCOMPARE(inForce(u"challenge"_s, u"count"_s), u"count"_s);
    QCOMPARE(inForce(u"count"_s, u"challenge"_s), u"count"_s);
    QCOMPARE(inForce(u"usual"_s, u"challenge"_s), u"challenge"_s);
}

void TestPolicy::whatLeavesItOpenLocksNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("locked");
    const auto row = [](const char *name, const QByteArray &json, bool locked) {
        QTest::addRow("%s %s", name, json.constData()) << QString::fromLatin1(name) << json << locked;
    };
    row("proxy", "\"\"", false);
    row("proxy", "\" \"", false);
    row("proxy", "\"system\"", true);
    row("proxy", "\"none\"", true);
    row("extra_ca_file", "\"\"", false);
    row("extra_ca_file", "\"none\"", true);
    row("extra_ca_file", "\"/etc/ca.pem\"", true);
    row("ticket_pattern", "\"\"", false);
    row("pace", "\"operator\"", false);
    row("pace", "\"considerate\"", true);
    row("secret_storage", "\"operator\"", false);
    row("allowed_base_urls", "[]", false);
    row("allowed_base_urls", "[\"https://api.example.com\"]", true);
    row("environments", "[]", false);
    row("language", "\"system\"", true);
    row("notifications", "false", true);
    row("idle_lock_minutes", "0", true);
}

// It is decided all the same: over what a level below says.
void TestPolicy::whatLeavesItOpenLocksNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, json);
    QFETCH(const bool, locked);
    const PolicyKey &key = *findPolicyKey(name);
    const QVariant below = fromJson(QByteArray(key.example.data()));
    const Policy policy(level({{name, fromJson(json)}}), level({{name, below}}));
    QVERIFY(policy.problems().isEmpty());
    QCOMPARE(policy.entry(key.id).origin, PolicyOrigin::MachinePolicy);
    QCOMPARE(isLocked(key, policy.entry(key.id)), locked);
    QVERIFY(!isLocked(key, Policy().entry(key.id)));
}

void TestPolicy::settingOfThePerson()
{
    QTemporaryDir folder;
    Preferences own(folder.path());
    QCOMPARE(own.entry(PolicyId::Notifications).origin, PolicyOrigin::Usual);
    QVERIFY(own.set(PolicyId::Notifications, false));
    QVERIFY(own.set(PolicyId::IdleLock, 7));
    QVERIFY(own.set(PolicyId::ScreenLock, true));
    QVERIFY(own.setLanguage(u"pt_BR"_s));
    // Not the person's to set.
    QVERIFY(!own.set(PolicyId::ReadOnly, true));
    QVERIFY(!own.set(PolicyId::IdleLock, 5000));

    const Preferences again(folder.path());
    QCOMPARE(again.entry(PolicyId::Notifications).origin, PolicyOrigin::Setting);
    QVERIFY(!again.flag(PolicyId::Notifications));
    QCOMPARE(again.number(PolicyId::IdleLock), 7);
    QVERIFY(again.flag(PolicyId::ScreenLock));
    QCOMPARE(again.entry(PolicyId::ScreenLock).origin, PolicyOrigin::Setting);
    QCOMPARE(again.entry(PolicyId::ScreenLock).source, own.filePath());
    QCOMPARE(again.language(), u"pt_BR"_s);
    QVERIFY(!again.flag(PolicyId::ReadOnly));

    const Policy policy({}, level({{u"notifications"_s, true}, {u"language"_s, u"en"_s}}));
    Preferences forced(folder.path(), policy);
    QVERIFY(forced.flag(PolicyId::Notifications));
    QCOMPARE(forced.entry(PolicyId::Notifications).origin, PolicyOrigin::UserPolicy);
    QCOMPARE(forced.language(), u"en"_s);
    QCOMPARE(forced.number(PolicyId::IdleLock), 7);
    QVERIFY(!forced.setLanguage(u"pt_BR"_s));
    QCOMPARE(forced.language(), u"en"_s);

    // What somebody wrote into the file is as usual, not a fault.
    QSettings(own.filePath(), QSettings::IniFormat).setValue(u"idle_lock_minutes"_s, u"soon"_s);
    QCOMPARE(own.entry(PolicyId::IdleLock).origin, PolicyOrigin::Usual);
}

void TestPolicy::noFolderSaysNothing()
{
    QTemporaryDir folder;
    for (const QString &path : {QString(), folder.filePath(u"none"_s), folder.path()}) {
        const PolicyLevel said = readPolicyFolder(path, geteuid());
        QVERIFY(said.given.isEmpty());
        QVERIFY(said.problems.isEmpty());
    }
}

void TestPolicy::laterFileHolds()
{
    const Folder folder;
    folder.put(u"20-b.json"_s, R"({"largest_run": 20})");
    const QString first = folder.put(u"10-a.json"_s, R"({"largest_run": 10, "reason_required": true})");
    const QString last = folder.put(u"9.json"_s, R"({"largest_run": 9})");
    folder.put(u"99.txt"_s, R"({"largest_run": 99})");
    const Policy policy = folder.policy();
    QCOMPARE(policy.number(PolicyId::LargestRun), 9);
    QCOMPARE(policy.entry(PolicyId::LargestRun).source, last);
    QCOMPARE(policy.entry(PolicyId::ReasonRequired).source, first);
    QVERIFY(policy.problems().isEmpty());
}

void TestPolicy::oddFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("empty") << QByteArray() << Kind::NotJson;
    QTest::newRow("cut") << QByteArray(R"({"read_only": tr)") << Kind::NotJson;
    QTest::newRow("array") << QByteArray(R"([true])") << Kind::NotJson;
    QTest::newRow("comment") << QByteArray("{} // why") << Kind::NotJson;
    QTest::newRow("not UTF-8") << QByteArray("{\"language\": \"\xff\"}") << Kind::NotJson;
    QTest::newRow("twice") << QByteArray(R"({"read_only": true, "read_only": false})") << Kind::DuplicateName;
    QTest::newRow("twice, escaped") << QByteArray(R"({"read_only": true, "read\u005fonly": false})")
                                    << Kind::DuplicateName;
    QTest::newRow("large") << QByteArray("{}" + QByteArray(64 * 1024, ' ')) << Kind::TooLarge;
    QTest::newRow("deep") << QByteArray(2000, '[') << Kind::NotJson;
}

void TestPolicy::oddFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    const Folder folder;
    const QString file = folder.put(u"10.json"_s, bytes);
    folder.put(u"20.json"_s, R"({"largest_run": 20})");
    const Policy policy = folder.policy();
    QCOMPARE(policy.problems(), (QList<PolicyProblem>{{kind, file, {}, {}}}));
    QVERIFY(policy.isReadOnly());
    // The other file holds.
    QCOMPARE(policy.number(PolicyId::LargestRun), 20);
}

void TestPolicy::foreignFileIsRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("foreign");
    QTest::addColumn<bool>("taken");
    QTest::newRow("0644") << 0644 << false << true;
    QTest::newRow("0600") << 0600 << false << true;
    QTest::newRow("writable by its group") << 0664 << false << false;
    QTest::newRow("writable by others") << 0646 << false << false;
    QTest::newRow("of another") << 0644 << true << false;
}

void TestPolicy::foreignFileIsRefused()
{
    QFETCH(int, mode);
    QFETCH(bool, foreign);
    QFETCH(bool, taken);
    const Folder folder;
    const QString file = folder.put(u"10.json"_s, R"({"largest_run": 5})");
    QCOMPARE(chmod(QFile::encodeName(file).constData(), static_cast<mode_t>(mode)), 0);
    const uint other = geteuid() + 1;
    if (foreign) {
        // The folder is the other's, too: the file alone is not.
        if (chown(QFile::encodeName(folder.path()).constData(), other, gid_t(-1)) != 0)
            QCOMPARE(readPolicyFolder(folder.path(), other).problems.size(), 1);
        else
            QCOMPARE(kinds(readPolicyFolder(folder.path(), other).problems), QList{Kind::NotTrusted});
        return;
    }
    const Policy policy = folder.policy();
    QCOMPARE(kinds(policy.problems()), taken ? QList<Kind>() : QList{Kind::NotTrusted});
    QCOMPARE(policy.isForced(PolicyId::LargestRun), taken);
    QCOMPARE(policy.isReadOnly(), !taken);
}

void TestPolicy::folderOfAnotherIsRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<uint>("owner");
    QTest::newRow("writable by its group") << 0775 << uint(geteuid());
    QTest::newRow("writable by all") << 0777 << uint(geteuid());
    QTest::newRow("sticky") << 01777 << uint(geteuid());
    QTest::newRow("of another") << 0755 << uint(geteuid() + 1);
}

void TestPolicy::folderOfAnotherIsRefused()
{
    QFETCH(int, mode);
    QFETCH(uint, owner);
    const Folder folder;
    folder.put(u"10.json"_s, R"({"read_only": false})");
    QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), static_cast<mode_t>(mode)), 0);
    const Policy policy(readPolicyFolder(folder.path(), owner), {});
    QCOMPARE(kinds(policy.problems()), QList{Kind::NotTrusted});
    // Without root's rights the folders above are not the other's either.
    const QString named = policy.problems().first().source;
    QVERIFY(named == folder.path() || (owner != geteuid() && geteuid() != 0));
    QVERIFY(!policy.isForced(PolicyId::ReadOnly));
    QVERIFY(policy.isReadOnly());
}

void TestPolicy::wayThroughForeignFolderIsRefused_data()
{
    QTest::addColumn<int>("mode"); // of the folder around
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("taken");
    QTest::newRow("guarded") << 0755 << u"around/policies.d"_s << true;
    QTest::newRow("writable by its group") << 0775 << u"around/policies.d"_s << false;
    QTest::newRow("writable by all") << 0777 << u"around/policies.d"_s << false;
    // Nobody moves there what is not their own.
    QTest::newRow("sticky") << 01777 << u"around/policies.d"_s << true;
    QTest::newRow("link, guarded") << 0755 << u"link"_s << true;
    QTest::newRow("link to a folder in one") << 0777 << u"link"_s << false;
    QTest::newRow("link to a link in one") << 0777 << u"linkToLink"_s << false;
    QTest::newRow("back out of one") << 0777 << u"around/../plain"_s << false;
}

// Whoever can write to a folder above could put others in the place of these.
void TestPolicy::wayThroughForeignFolderIsRefused()
{
    QFETCH(const int, mode);
    QFETCH(const QString, way);
    QFETCH(const bool, taken);
    const QTemporaryDir root;
    const QString around = root.filePath(u"around"_s);
    for (const QString &folder : {QString(around + u"/policies.d"_s), root.filePath(u"plain"_s)}) {
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0755), 0);
        QFile file(folder + u"/10.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(R"({"largest_run": 5})") > 0);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    QVERIFY(QFile::link(u"around/policies.d"_s, root.filePath(u"link"_s)));
    QVERIFY(QFile::link(root.filePath(u"plain"_s), around + u"/inner"_s));
    QVERIFY(QFile::link(around + u"/inner"_s, root.filePath(u"linkToLink"_s)));
    QCOMPARE(chmod(QFile::encodeName(around).constData(), static_cast<mode_t>(mode)), 0);
    const Policy policy(readPolicyFolder(root.filePath(way), geteuid()), {});
    QCOMPARE(policy.problems(),
             taken ? QList<PolicyProblem>() : (QList<PolicyProblem>{{Kind::NotTrusted, around, {}, {}}}));
    QCOMPARE(policy.isForced(PolicyId::LargestRun), taken);
    QCOMPARE(policy.isReadOnly(), !taken);

    // A single file that lies there, behind a link.
    const Folder folder;
    QVERIFY(QFile::link(root.filePath(way) + u"/10.json"_s, folder.path() + u"/10.json"_s));
    QCOMPARE(kinds(folder.read().problems), taken ? QList<Kind>() : QList{Kind::NotTrusted});
}

// What is not there may have been taken away.
void TestPolicy::goneFromForeignFolderCloses()
{
    const QTemporaryDir root;
    const QString gone = root.filePath(u"policies.d"_s);
    QVERIFY(readPolicyFolder(gone, geteuid()).problems.isEmpty());
    QCOMPARE(chmod(QFile::encodeName(root.path()).constData(), 0777), 0);
    QCOMPARE(readPolicyFolder(gone, geteuid()).problems,
             (QList<PolicyProblem>{{Kind::NotTrusted, root.path(), {}, {}}}));
    // No folder of the program's own: there is no policy on this computer.
    QVERIFY(readPolicyFolder(gone + u"/users"_s, geteuid()).problems.isEmpty());
}

void TestPolicy::unreadableFolderCloses()
{
    QTemporaryDir root;
    const QString file = root.filePath(u"policies.d"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(kinds(readPolicyFolder(file, geteuid()).problems), QList{Kind::FolderUnreadable});
    const QString link = root.filePath(u"nowhere"_s);
    QVERIFY(QFile::link(root.filePath(u"gone"_s), link));
    QCOMPARE(kinds(readPolicyFolder(link, geteuid()).problems), QList{Kind::FolderUnreadable});

    const Folder folder;
    QVERIFY(QFile::link(root.filePath(u"gone"_s), folder.path() + u"/10.json"_s));
    QCOMPARE(mkfifo(QFile::encodeName(folder.path() + u"/20.json"_s).constData(), 0600), 0);
    QCOMPARE(kinds(folder.read().problems), (QList{Kind::Unreadable, Kind::Unreadable}));
    for (int i = 0; i <= 100; ++i)
        folder.put(QString::number(1000 + i) + u".json"_s, "{}");
    QCOMPARE(kinds(folder.read().problems), QList{Kind::TooManyFiles});
}

// It may have said anything: over what the level below said, not over what another file of its own level
// says.
void TestPolicy::unreadableFileClosesEachKey()
{
    PolicyLevel user;
    user.given = {{u"secret_storage"_s, u"operator"_s, u"user"_s}, {u"largest_run"_s, 7, u"user"_s}};
    PolicyLevel machine;
    machine.given = {{u"idle_lock_minutes"_s, 30, u"machine"_s}};
    machine.problems = {{Kind::Unreadable, u"broken"_s, {}, {}}};
    const Policy policy(machine, user);
    QVERIFY(policy.isReadOnly());
    QVERIFY(!policy.signInClosing().isEmpty());
    QCOMPARE(policy.text(PolicyId::SecretStorage), u"session"_s);
    QCOMPARE(policy.entry(PolicyId::SecretStorage).source, u"broken"_s);
    QVERIFY(policy.flag(PolicyId::ScreenLock));
    QCOMPARE(policy.number(PolicyId::IdleLock), 30);
    QCOMPARE(policy.number(PolicyId::LargestRun), 7);
    // Below a good word of the machine it closes nothing but what was open.
    const Policy below({{{u"secret_storage"_s, u"keychain"_s, u"machine"_s}}, {}}, {{}, machine.problems});
    QCOMPARE(below.text(PolicyId::SecretStorage), u"keychain"_s);
    QVERIFY(below.flag(PolicyId::ScreenLock));
    QVERIFY(!below.signInClosing().isEmpty());
}

void TestPolicy::unknownKeyIsReported()
{
    const Folder folder;
    const QString file = folder.put(u"10.json"_s, R"({"read_onyl": true, "largest_run": 3})");
    const Policy policy = folder.policy();
    QCOMPARE(policy.problems(), (QList<PolicyProblem>{{Kind::UnknownKey, file, u"read_onyl"_s, {}}}));
    QVERIFY(!policy.isReadOnly());
    QCOMPARE(policy.number(PolicyId::LargestRun), 3);
}

// As group policy writes it: flags as 0 and 1, a list as numbered values below a key.
void TestPolicy::native()
{
    const PolicyKey &key = fetchKey();
    const QVariant value = *acceptedValue(key, fromJson(QByteArray(key.example.data())));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"registry.ini"_s);
    {
        QSettings registry(path, QSettings::IniFormat);
        if (key.type == PolicyType::List) {
            registry.beginGroup(key.name);
            for (const QString &entry : value.toStringList())
                registry.setValue(QString::number(registry.childKeys().size() + 1), entry);
        } else {
            registry.setValue(key.name, key.type == PolicyType::Flag ? QVariant(value.toInt()) : value);
        }
    }
    QSettings registry(path, QSettings::IniFormat);
    const Policy policy(readNativePolicy(registry, u"HKLM"_s), {});
    QVERIFY(policy.problems().isEmpty());
    QCOMPARE(policy.entry(key.id).value, value);
    QCOMPARE(policy.entry(key.id).source, u"HKLM"_s);
}

void TestPolicy::nativeOddities()
{
    QTemporaryDir folder;
    QSettings registry(folder.filePath(u"registry.ini"_s), QSettings::IniFormat);
    registry.setValue(u"read_only"_s, 2);
    registry.setValue(u"largest_run"_s, u"many"_s);
    registry.setValue(u"nonsense"_s, 1);
    registry.setValue(u"nested/1"_s, u"x"_s);
    for (int i = 1; i <= 11; ++i)
        registry.setValue(u"allowed_base_urls/%1"_s.arg(i), u"https://h%1.example.com"_s.arg(i));
    const Policy policy(readNativePolicy(registry, u"HKLM"_s), {});
    QCOMPARE(policy.problems().size(), 4);
    QVERIFY(policy.isReadOnly());
    // In the order of their numbers.
    QCOMPARE(policy.list(PolicyId::AllowedBaseUrls).last(), u"https://h11.example.com"_s);
}

// What is not empty is somebody's word, and is told.
void TestPolicy::nativeValueOfTheKeyItself()
{
    QTemporaryDir folder;
    QSettings registry(folder.filePath(u"registry.ini"_s), QSettings::IniFormat);
    registry.setValue(u"."_s, QString());
    registry.setValue(u"allowed_base_urls/."_s, QString());
    const PolicyLevel empty = readNativePolicy(registry, u"HKLM"_s);
    QVERIFY(empty.given.isEmpty() && empty.problems.isEmpty());
    registry.setValue(u"."_s, u"read_only"_s);
    registry.setValue(u"allowed_base_urls/."_s, u"nonsense"_s);
    const Policy policy(readNativePolicy(registry, u"HKLM"_s), {});
    QCOMPARE(policy.problems().size(), 2);
    QVERIFY(policy.isReadOnly());
}

// Of a list only: anything else in that form is still told.
void TestPolicy::nativeListWithoutValues()
{
    QTemporaryDir folder;
    QSettings registry(folder.filePath(u"registry.ini"_s), QSettings::IniFormat);
    registry.setValue(u"allowed_base_urls/below/1"_s, u"https://a.example.com"_s);
    registry.setValue(u"read_only/below/1"_s, 1);
    registry.setValue(u"environments"_s, QStringList());
    const Policy policy(readNativePolicy(registry, u"HKLM"_s), {});
    QVERIFY(!policy.isForced(PolicyId::AllowedBaseUrls));
    QVERIFY(policy.isForced(PolicyId::Environments));
    QCOMPARE(policy.problems().size(), 1);
    QCOMPARE(policy.problems().first().key, u"read_only"_s);
}

void TestPolicy::machineOverUserPlaces()
{
    const Folder machine;
    const Folder user;
    machine.put(u"10.json"_s, R"({"largest_run": 5})");
    user.put(u"10.json"_s, R"({"largest_run": 500, "notifications": false})");
    const Policy policy = readPolicy({machine.path(), user.path(), geteuid()});
    QCOMPARE(policy.number(PolicyId::LargestRun), 5);
    QCOMPARE(policy.entry(PolicyId::Notifications).origin, PolicyOrigin::UserPolicy);
    QVERIFY(readPolicy({}).problems().isEmpty());
}

// Theirs may be among those of the users; where users have none, nothing is missing.
void TestPolicy::unknownUserCloses()
{
    const Folder machine;
    machine.put(u"10.json"_s, R"({"largest_run": 5})");
    const QString users = machine.path() + u"/users"_s;
    const PolicyPlaces places{machine.path(), {}, geteuid(), users};
    QVERIFY(readPolicy(places).problems().isEmpty());
    QVERIFY(QDir().mkpath(users));
    const Policy policy = readPolicy(places);
    QCOMPARE(policy.problems(), (QList<PolicyProblem>{{Kind::UserUnknown, users, {}, {}}}));
    QVERIFY(policy.isReadOnly());
    QVERIFY(!policy.signInClosing().isEmpty());
    QCOMPARE(policy.number(PolicyId::LargestRun), 5);
    QCOMPARE(policy.text(PolicyId::SecretStorage), u"session"_s);
}

void TestPolicy::ticketIsAnchoredAndBounded()
{
    QVERIFY(ticketMatches(u"INC[0-9]+"_s, u"INC7"_s));
    for (const QString &ticket : {u"xINC7"_s, u"INC7 "_s, u"INC7\nINC8"_s, u"INC"_s, u""_s})
        QVERIFY2(!ticketMatches(u"INC[0-9]+"_s, ticket), qPrintable(ticket));
    QVERIFY(!ticketMatches(u"a|b"_s, u"ab"_s));
    QVERIFY(!ticketMatches(u".*"_s, QString(501, u'a')));
    // Would take as long as the universe; the limit of the library's own makes it a no.
    QVERIFY(!ticketMatches(u"(a+)+b"_s, QString(100, u'a')));
    QVERIFY(!ticketMatches(u"(a|aa|a?)*c"_s, QString(400, u'a')));
}

// A variable in the person's hands would be a way around.
void TestPolicy::placesComeFromNoVariable()
{
    const PolicyPlaces before = systemPolicyPlaces();
    QCOMPARE(before.machine, u"/etc/revoke-desk/policies.d"_s);
    QCOMPARE(before.trustedOwner, 0u);
    QCOMPARE(before.user.isEmpty(), getpwuid(getuid()) == nullptr);
    for (const char *name :
         {"HOME", "USER", "LOGNAME", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "XDG_DATA_DIRS"})
        qputenv(name, "/nowhere");
    const PolicyPlaces after = systemPolicyPlaces();
    QCOMPARE(after.machine, before.machine);
    QCOMPARE(after.user, before.user);
}

void TestPolicy::placesOfNobody_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("known");
    for (const char *login : {"", ".", "..", "../jo", "a/b"})
        QTest::addRow("\"%s\"", login) << QString::fromLatin1(login) << false;
    for (const char *login : {"jo", "jo@example.com", "EXAMPLE\\jo", "..."})
        QTest::addRow("\"%s\"", login) << QString::fromLatin1(login) << true;
}

void TestPolicy::placesOfNobody()
{
    QFETCH(const QString, login);
    QFETCH(const bool, known);
    const PolicyPlaces places = policyPlacesOf(login);
    QCOMPARE(places.users, u"/etc/revoke-desk/policies.d/users"_s);
    QCOMPARE(places.user, known ? QString(places.users + u'/' + login) : QString());
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
