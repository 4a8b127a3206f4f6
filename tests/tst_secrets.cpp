// Secrets in a keychain: the envelope, and what is asked of the keychain in which order. Real keyrings are in
// tst_keyring; here stand the habits of systems that no test can run on.
#include "fakes/fake_clock.h"
#include "fakes/odd_keychain.h"
#include "secrets/keychain_store.h"
#include "secrets/secret_envelope.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = SecretError::Kind;
using Use = OddKeychain::Use;

Q_DECLARE_METATYPE(rd::SecretError::Kind)

namespace {

const SecretKey staging{u"6f9c"_s, SecretKind::ClientSecret};

QByteArray packed(const QByteArray &secret)
{
    return packEnvelope(Secret(secret)).view().toByteArray();
}

QByteArray randomBytes(int size, QRandomGenerator *dice)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(dice->bounded(256));
    return bytes;
}

struct Ended
{
    SecretError error;
    QByteArray secret;
};

// Starts it and waits for its end.
Ended ended(SecretOperation *operation)
{
    Ended end;
    bool over = false;
    QObject::connect(operation, &Operation::finished, operation, [&] {
        end = {operation->error(), operation->takeSecret().view().toByteArray()};
        over = true;
    });
    operation->start();
    if (!QTest::qWaitFor([&] { return over; }))
        qFatal("the operation does not end");
    return end;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanupTestCase();

    void envelopeRoundTrip_pitfall2_6();
    void envelopeLayout_pitfall2_6();
    void envelopeDamagedAnywhere_pitfall2_6();
    void envelopeTruncatedAnywhere_pitfall2_6();
    void envelopeNewer();

    void sizes_pitfall2_7_data();
    void sizes_pitfall2_7();
    void largestFitsWindows_pitfall2_7();
    void noCrossTalk_pitfall2_7();
    void removeWhereNothingIs_pitfall2_6();
    void everyCode_pitfall2_8_data();
    void everyCode_pitfall2_8();
    void textEntryStandsBefore_pitfall2_6();
    void otherProgramWroteBetween_pitfall2_6();
    void rotationInterrupted_pitfall2_6_data();
    void rotationInterrupted_pitfall2_6();
    void removalInterrupted_pitfall2_6_data();
    void removalInterrupted_pitfall2_6();
    void lockedRefusesRemoval_pitfall2_3();
    void leftoverOfARemovalIsNoSecret();
    void cancelledOnTheWay_pitfall2_5_data();
    void cancelledOnTheWay_pitfall2_5();
    void slowAfterFifteenSeconds_pitfall2_4();

private:
    FakeClock m_clock;
    OddKeychain *m_keychain = nullptr;
    std::unique_ptr<KeychainStore> m_store;
    int m_cases = 0;
};

void TestSecrets::init()
{
    auto keychain = std::make_unique<OddKeychain>();
    m_keychain = keychain.get();
    m_store = std::make_unique<KeychainStore>(std::move(keychain), &m_clock);
    ++m_cases;
}

void TestSecrets::cleanupTestCase()
{
    std::printf("Keychain matrix (habits): %d cases\n", m_cases);
}

void TestSecrets::envelopeRoundTrip_pitfall2_6()
{
    QRandomGenerator dice(7);
    for (int round = 0; round < 400; ++round) {
        const QByteArray bytes = randomBytes(dice.bounded(2001), &dice);
        const Result<Secret, Kind> back = unpackEnvelope(packed(bytes));
        QVERIFY(back);
        QCOMPARE(back.value().view().toByteArray(), bytes);
    }
    for (const QByteArray &special : {QByteArray(), QByteArray("\0a\0", 3), QByteArray(2000, '\xff')})
        QCOMPARE(unpackEnvelope(packed(special)).value().view().toByteArray(), special);
}

void TestSecrets::envelopeLayout_pitfall2_6()
{
    const QByteArray bytes(300, 'x');
    const QByteArray envelope = packed(bytes);
    QCOMPARE(envelope.first(7), QByteArray("RvDk\x01\x01\x2c", 7));
    QCOMPARE(envelope.mid(7, 300), bytes);
    QCOMPARE(envelope.mid(307), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(16));
    // Written once, read for ever.
    QCOMPARE(packed("secret").toHex(), QByteArray("5276446b010006736563726574"
                                                  "2bb80d537b1da3e38bd30361aa855686"));
}

void TestSecrets::envelopeDamagedAnywhere_pitfall2_6()
{
    const QByteArray envelope = packed("s3cr3t-of-the-test");
    for (qsizetype at = 0; at < envelope.size(); ++at) {
        for (const char flip : {char(1), char(0x80)}) {
            QByteArray damaged = envelope;
            damaged[at] = static_cast<char>(damaged.at(at) ^ flip);
            const Result<Secret, Kind> read = unpackEnvelope(damaged);
            QVERIFY2(!read, qPrintable(u"byte %1"_s.arg(at)));
        }
    }
}

void TestSecrets::envelopeTruncatedAnywhere_pitfall2_6()
{
    const QByteArray envelope = packed(QByteArray(40, 's'));
    for (qsizetype size = 0; size < envelope.size(); ++size)
        QCOMPARE(unpackEnvelope(envelope.first(size)).error(), Kind::Damaged);
    QCOMPARE(unpackEnvelope(QByteArray(envelope + 'x')).error(), Kind::Damaged);
}

void TestSecrets::envelopeNewer()
{
    QByteArray newer = packed("s3cret");
    for (int version = 2; version < 256; ++version) {
        newer[4] = static_cast<char>(version);
        QCOMPARE(unpackEnvelope(newer).error(), Kind::NewerVersion);
    }
    QCOMPARE(unpackEnvelope(newer.first(6)).error(), Kind::Damaged);
    newer[4] = 0;
    QCOMPARE(unpackEnvelope(newer).error(), Kind::Damaged);
}

void TestSecrets::sizes_pitfall2_7_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fits");
    QTest::newRow("1") << 1 << true;
    QTest::newRow("2000") << 2000 << true;
    QTest::newRow("2001") << 2001 << false;
    QTest::newRow("2560") << 2560 << false;
    QTest::newRow("2561") << 2561 << false;
    QTest::newRow("20000") << 20000 << false;
}

void TestSecrets::sizes_pitfall2_7()
{
    QFETCH(const int, size);
    QFETCH(const bool, fits);
    const QByteArray secret(size, 's');
    QCOMPARE(ended(m_store->write(staging, Secret("before"), this)).error.kind, Kind::None);
    const int uses = m_keychain->uses;
    QCOMPARE(ended(m_store->write(staging, Secret(secret), this)).error.kind,
             fits ? Kind::None : Kind::TooLarge);
    if (!fits)
        QCOMPARE(m_keychain->uses, uses); // the system is not even asked
    QCOMPARE(ended(m_store->read(staging, this)).secret, fits ? secret : QByteArray("before"));
}

void TestSecrets::largestFitsWindows_pitfall2_7()
{
    QVERIFY(packed(QByteArray(largestSecret, 's')).size() <= 2560);
}

// The service name is no part of what Windows looks for: the key alone has to keep them apart.
void TestSecrets::noCrossTalk_pitfall2_7()
{
    QList<SecretKey> keys;
    for (const QString &environment : {u"6f9c"_s, u"d01e"_s}) {
        for (const SecretKind kind :
             {SecretKind::ClientSecret, SecretKind::AccessToken, SecretKind::ProxyPassword,
              SecretKind::JournalKey, SecretKind::JournalAnchor})
            keys.append({environment, kind});
    }
    for (const SecretKey &key : keys)
        QCOMPARE(ended(m_store->write(key, Secret(key.text().toLatin1()), this)).error.kind, Kind::None);
    QCOMPARE(m_keychain->entries.size(), keys.size());
    QCOMPARE(ended(m_store->remove(keys.first(), this)).error.kind, Kind::None);
    QCOMPARE(ended(m_store->read(keys.takeFirst(), this)).error.kind, Kind::NotFound);
    for (const SecretKey &key : keys)
        QCOMPARE(ended(m_store->read(key, this)).secret, key.text().toLatin1());
}

void TestSecrets::removeWhereNothingIs_pitfall2_6()
{
    for (const bool fails : {true, false}) {
        m_keychain->erasingNothingFails = fails;
        QCOMPARE(ended(m_store->remove(staging, this)).error.kind, Kind::None);
        QVERIFY(m_keychain->entries.isEmpty());
    }
}

void TestSecrets::everyCode_pitfall2_8_data()
{
    QTest::addColumn<Kind>("code");
    QTest::newRow("not found") << Kind::NotFound;
    QTest::newRow("denied") << Kind::Denied;
    QTest::newRow("other error") << Kind::Unavailable;
}

// Whatever a system answers, it is passed on as it is: "refused" and "other error" are never "no secret".
void TestSecrets::everyCode_pitfall2_8()
{
    QFETCH(const Kind, code);
    m_keychain->entries.insert(staging.text(), packed("old"));
    m_keychain->rule = [code](int, Use) { return code; };
    QCOMPARE(ended(m_store->read(staging, this)).error.kind, code);
    QCOMPARE(ended(m_store->write(staging, Secret("new"), this)).error.kind, code);
    QCOMPARE(ended(m_store->remove(staging, this)).error.kind, code);
    QCOMPARE(m_keychain->entries.value(staging.text()), packed("old"));
}

void TestSecrets::textEntryStandsBefore_pitfall2_6()
{
    m_keychain->texts.insert(staging.text(), "an older program's");
    QCOMPARE(ended(m_store->read(staging, this)).error.kind, Kind::Damaged);
    QCOMPARE(ended(m_store->write(staging, Secret("new"), this)).error.kind, Kind::None);
    QCOMPARE(ended(m_store->read(staging, this)).secret, QByteArray("new"));
    m_keychain->texts.insert(staging.text(), "again");
    QCOMPARE(ended(m_store->remove(staging, this)).error.kind, Kind::None);
    QCOMPARE(ended(m_store->read(staging, this)).error.kind, Kind::NotFound);
}

void TestSecrets::otherProgramWroteBetween_pitfall2_6()
{
    m_keychain->entries.insert(staging.text(), packed("another's"));
    m_keychain->forgetsWrites = true;
    QCOMPARE(ended(m_store->write(staging, Secret("ours"), this)).error.kind, Kind::ReadBackDiffers);
    QCOMPARE(m_keychain->entries.value(staging.text()), packed("another's"));
    m_keychain->entries.insert(staging.text(), "no envelope");
    QVERIFY(ended(m_store->write(staging, Secret("ours"), this)).error.kind != Kind::None);
}

// Which use of the keychain fails, with its answer alone lost or with its work not done.
void TestSecrets::rotationInterrupted_pitfall2_6_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("works");
    for (int at = 0; at < 2; ++at) {
        QTest::addRow("use %d not done", at) << at << false;
        QTest::addRow("use %d done, answer lost", at) << at << true;
    }
}

// Never a success that is none, never anything but the old secret or the new one.
void TestSecrets::rotationInterrupted_pitfall2_6()
{
    QFETCH(const int, at);
    QFETCH(const bool, works);
    m_keychain->entries.insert(staging.text(), packed("old"));
    m_keychain->worksBeforeFailing = works;
    m_keychain->rule = [at](int number, Use) { return number == at ? Kind::Unavailable : Kind::None; };
    QCOMPARE(ended(m_store->write(staging, Secret("new"), this)).error.kind, Kind::Unavailable);
    m_keychain->rule = {};
    const Ended read = ended(m_store->read(staging, this));
    QCOMPARE(read.error.kind, Kind::None);
    QCOMPARE(read.secret, at == 0 && !works ? QByteArray("old") : QByteArray("new"));
}

void TestSecrets::removalInterrupted_pitfall2_6_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("works");
    for (int at = 0; at < 3; ++at) {
        QTest::addRow("use %d not done", at) << at << false;
        QTest::addRow("use %d done, answer lost", at) << at << true;
    }
}

// No "removed" is said that is not proved; from the first use on the secret itself is gone.
void TestSecrets::removalInterrupted_pitfall2_6()
{
    QFETCH(const int, at);
    QFETCH(const bool, works);
    m_keychain->entries.insert(staging.text(), packed("old"));
    m_keychain->worksBeforeFailing = works;
    m_keychain->rule = [at](int number, Use) { return number == at ? Kind::Unavailable : Kind::None; };
    QCOMPARE(ended(m_store->remove(staging, this)).error.kind, Kind::Unavailable);
    m_keychain->rule = {};
    const Ended read = ended(m_store->read(staging, this));
    if (at == 0 && !works)
        QCOMPARE(read.secret, QByteArray("old"));
    else
        QCOMPARE(read.error.kind, Kind::NotFound);
    QCOMPARE(ended(m_store->remove(staging, this)).error.kind, Kind::None);
    QVERIFY(m_keychain->entries.isEmpty());
}

// A locked keyring says "erased" and "not found" of what it still holds.
void TestSecrets::lockedRefusesRemoval_pitfall2_3()
{
    m_keychain->entries.insert(staging.text(), packed("old"));
    m_keychain->rule = [](int, Use use) {
        return use == Use::Write ? Kind::Denied : use == Use::Read ? Kind::NotFound : Kind::None;
    };
    QCOMPARE(ended(m_store->remove(staging, this)).error.kind, Kind::Denied);
    m_keychain->rule = {};
    QCOMPARE(ended(m_store->read(staging, this)).secret, QByteArray("old"));
}

void TestSecrets::leftoverOfARemovalIsNoSecret()
{
    m_keychain->entries.insert(staging.text(), packed({}));
    QCOMPARE(ended(m_store->read(staging, this)).error.kind, Kind::NotFound);
}

void TestSecrets::cancelledOnTheWay_pitfall2_5_data()
{
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<int>("after"); // uses of the keychain before it is cancelled or deleted
    QTest::addColumn<bool>("deleted");
    const QList<std::pair<QByteArray, int>> steps{{"read", 1}, {"write", 2}, {"remove", 3}};
    for (const auto &[use, count] : steps) {
        for (int after = 0; after < count; ++after) {
            QTest::addRow("%s cancelled after %d", use.constData(), after) << use << after << false;
            QTest::addRow("%s deleted after %d", use.constData(), after) << use << after << true;
        }
    }
}

void TestSecrets::cancelledOnTheWay_pitfall2_5()
{
    QFETCH(const QByteArray, use);
    QFETCH(const int, after);
    QFETCH(const bool, deleted);
    m_keychain->entries.insert(staging.text(), packed("old"));
    QPointer<SecretOperation> operation = use == "read"    ? m_store->read(staging, this)
                                          : use == "write" ? m_store->write(staging, Secret("new"), this)
                                                           : m_store->remove(staging, this);
    QList<Kind> ends;
    connect(operation, &Operation::finished, operation, [&] { ends.append(operation->error().kind); });
    const auto stop = [&] {
        if (deleted)
            delete operation;
        else
            operation->cancel();
    };
    m_keychain->rule = [&](int number, Use) {
        if (number + 1 == after)
            QMetaObject::invokeMethod(this, stop, Qt::QueuedConnection);
        return Kind::None;
    };
    operation->start();
    if (after == 0)
        stop();
    QTRY_VERIFY(!operation);
    QCOMPARE(ends, deleted ? QList<Kind>() : QList<Kind>{Kind::Cancelled});
    m_keychain->rule = {};
    // Nothing that was let go of writes any more.
    QCOMPARE(ended(m_store->write(staging, Secret("next"), this)).error.kind, Kind::None);
    QCOMPARE(ended(m_store->read(staging, this)).secret, QByteArray("next"));
}

void TestSecrets::slowAfterFifteenSeconds_pitfall2_4()
{
    SecretOperation *operation = m_store->read(staging, this);
    QSignalSpy slow(operation, &SecretOperation::slow);
    QSignalSpy ends(operation, &Operation::finished);
    operation->start();
    m_clock.advance(milliseconds(14'999));
    QCOMPARE(slow.count(), 0);
    m_clock.advance(milliseconds(1));
    QTRY_COMPARE(slow.count(), 1);
    QTRY_COMPARE(ends.count(), 1); // it says so and goes on
    QCOMPARE(m_clock.activeTimers(), 0);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
