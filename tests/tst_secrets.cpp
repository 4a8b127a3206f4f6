// The envelope and the keys of secrets (traps 2.6, 2.7); the real keychain is in tst_keyring.
#include "secrets/envelope.h"
#include "secrets/secret_store.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = SecretError::Kind;

namespace {

QByteArray packed(const QByteArray &bytes)
{
    return packEnvelope(Secret(bytes)).view().toByteArray();
}

Kind kindOf(const QByteArray &envelope)
{
    const Result<Secret, Kind> secret = unpackEnvelope(envelope);
    return secret ? Kind::None : secret.error();
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void golden();
    void truncatedAnywhere_trap2_6();
    void anyBitChanged_trap2_6();
    void newerVersion();
    void keysShareNothing_trap2_7();
};

void TestSecrets::roundTrip_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QRandomGenerator random(7);
    for (const int size : {0, 1, 2, 3, 16, 17, 255, 256, 257, 1999, 2000}) {
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        QTest::addRow("%d random bytes", size) << bytes;
    }
    QTest::newRow("with NUL") << QByteArray("ab\0cd", 5);
    QTest::newRow("looks like an envelope") << packed("inner");
}

void TestSecrets::roundTrip()
{
    QFETCH(QByteArray, bytes);
    const Result<Secret, Kind> secret = unpackEnvelope(packed(bytes));
    QVERIFY(secret);
    QCOMPARE(secret.value().view().toByteArray(), bytes);
    // With all around it and in base64, it fits what Windows takes.
    QVERIFY(packed(bytes).size() <= 2560);
}

// Written once, read for ever.
void TestSecrets::golden()
{
    QCOMPARE(packed("secret").toHex(), QByteArray("5276446b010006736563726574"
                                                  "2bb80d537b1da3e38bd30361aa855686"));
}

void TestSecrets::truncatedAnywhere_trap2_6()
{
    const QByteArray whole = packed("a secret of some length");
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(kindOf(whole.first(size)), Kind::Damaged);
    QCOMPARE(kindOf(whole + '\0'), Kind::Damaged);
}

void TestSecrets::anyBitChanged_trap2_6()
{
    const QByteArray whole = packed("secret");
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray changed = whole;
        changed[bit / 8] = static_cast<char>(changed.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY2(kindOf(changed) != Kind::None, qPrintable(QString::number(bit)));
    }
}

void TestSecrets::newerVersion()
{
    for (int version = 2; version < 128; ++version) {
        QByteArray newer = packed("secret");
        newer[4] = static_cast<char>(version);
        QCOMPARE(kindOf(newer), Kind::NewerVersion);
    }
}

// Windows knows an entry by its key alone, whatever the service: environments and kinds must differ in it.
void TestSecrets::keysShareNothing_trap2_7()
{
    QSet<QString> keys;
    int made = 0;
    for (const QString &environment : {u"a"_s, u"b"_s, u"practice"_s}) {
        for (const SecretKind kind : {SecretKind::ClientSecret, SecretKind::AccessToken,
                                      SecretKind::ProxyPassword, SecretKind::JournalKey}) {
            const QString key = SecretKey{environment, kind}.text();
            QVERIFY(key.startsWith(u"revoke-desk/"_s + environment + u'/'));
            keys.insert(key);
            ++made;
        }
    }
    QCOMPARE(keys.size(), made);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
