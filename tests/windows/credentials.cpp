// The product's secret store on the Credential Manager of the system that it runs on (docs/pitfalls.md 2.7):
// limits, no cross-talk between environments, removal. Other keychains: tst_keyring, tst_secrets.
#include "secrets/keychain_store.h"
#include "secrets/system_keychain.h"

#include <QTest>
#include <qt_windows.h>

#include <wincred.h>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = SecretError::Kind;

Q_DECLARE_METATYPE(rd::SecretError::Kind)

namespace {

const SecretKey first{u"check-first"_s, SecretKind::ClientSecret};
const SecretKey second{u"check-second"_s, SecretKind::ClientSecret};

struct Ended
{
    Kind kind = Kind::None;
    QByteArray secret;
};

Ended ended(SecretOperation *operation)
{
    Ended end;
    bool over = false;
    QObject::connect(operation, &Operation::finished, operation, [&] {
        end = {operation->error().kind, operation->takeSecret().view().toByteArray()};
        over = true;
    });
    operation->start();
    if (!QTest::qWaitFor([&] { return over; }))
        qFatal("the operation does not end");
    return end;
}

} // namespace

class Credentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        ended(store.remove(first, this));
        ended(store.remove(second, this));
    }

    void nothingIsNotFound() { QCOMPARE(ended(store.read(first, this)).kind, Kind::NotFound); }

    void sizes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("one byte") << 1 << Kind::None;
        QTest::newRow("the largest of ours") << 2000 << Kind::None;
        QTest::newRow("one more") << 2001 << Kind::TooLarge;
    }
    void sizes()
    {
        QFETCH(int, size);
        QFETCH(Kind, kind);
        const QByteArray bytes(size, '\x01');
        QCOMPARE(ended(store.write(first, Secret(bytes), this)).kind, kind);
        const Ended read = ended(store.read(first, this));
        QCOMPARE(read.kind, kind == Kind::None ? Kind::None : Kind::NotFound);
        QCOMPARE(read.secret, kind == Kind::None ? bytes : QByteArray());
    }

    void limitOfTheSystem_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("the largest of Windows") << 2560 << Kind::None;
        QTest::newRow("one more") << 2561 << Kind::TooLarge;
        QTest::newRow("far more") << 20'000 << Kind::TooLarge;
    }
    void limitOfTheSystem()
    {
        QFETCH(int, size);
        QFETCH(Kind, kind);
        SystemKeychain keychain;
        QCOMPARE(ended(keychain.write(first.text(), Secret(QByteArray(size, '\0')), this)).kind, kind);
    }

    void environmentsAreApart()
    {
        QCOMPARE(ended(store.write(first, Secret("one"), this)).kind, Kind::None);
        QCOMPARE(ended(store.write(second, Secret("two"), this)).kind, Kind::None);
        QCOMPARE(ended(store.read(first, this)).secret, "one");
        QCOMPARE(ended(store.remove(first, this)).kind, Kind::None);
        QCOMPARE(ended(store.read(first, this)).kind, Kind::NotFound);
        QCOMPARE(ended(store.read(second, this)).secret, "two");
    }

    void staysOnThisMachine()
    {
        QCOMPARE(ended(store.write(first, Secret("one"), this)).kind, Kind::None);
        PCREDENTIALW found = nullptr;
        QVERIFY(CredReadW(first.text().toStdWString().c_str(), CRED_TYPE_GENERIC, 0, &found));
        const DWORD persistence = found->Persist;
        CredFree(found);
        QCOMPARE(persistence, DWORD(CRED_PERSIST_LOCAL_MACHINE));
    }

    void removingNothingIsFine() { QCOMPARE(ended(store.remove(first, this)).kind, Kind::None); }

private:
    SystemClock m_clock;
    KeychainStore store{&m_clock};
};

QTEST_GUILESS_MAIN(Credentials)

#include "credentials.moc"
