// The program killed between intent and answer: the next start names the true outcome,
// and the property holds. The same in the middle of a run of 40, which the next start finishes. 30 random
// instants each, 10 under the sanitizers; REVOKE_DESK_LONG=1 tries 300.
#include "fakes/desk_bench.h"
#include "fakes/matrix_share.h"
#include "fakes/property.h"
#include "fakes/test_front.h"
#include "journal/run_history.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace rd;
using namespace std::chrono_literals;
using When = Fault::When;

namespace {

constexpr quint32 seed = 20261123;

int numberOfKills()
{
    switch (matrixShare()) {
    case MatrixShare::Least:
        return 10;
    case MatrixShare::Usual:
        return 30;
    case MatrixShare::Whole:
        break;
    }
    return 300;
}

// The driver on the bench's folders, at that URL.
class Driver
{
public:
    Driver(DeskBench &bench, const QUrl &url, const QString &target) : m_bench(bench)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(KILL_DRIVER), {bench.configDir(), bench.dataDir(), url.toString()});
        m_process.write(bench.server.clientId().toUtf8() + '\n' + bench.server.clientSecret() + '\n' +
                        target.toUtf8() + '\n');
    }

    // Goes on with each event, so that the kill is not delayed by a poll.
    bool says(const QByteArray &word)
    {
        QElapsedTimer time;
        time.start();
        while (!m_said.contains(word) && time.elapsed() < 20'000) {
            m_process.waitForReadyRead(10);
            m_said += m_process.readAllStandardOutput();
        }
        return m_said.contains(word);
    }
    // What stood in its keychain stands in the next start's.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        m_said += m_process.readAllStandardOutput();
        for (const QByteArray &line : m_said.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 4 && words.first() == "keychain")
                m_bench.store.put(QString::fromUtf8(words.at(1)),
                                  static_cast<SecretKind>(words.at(2).toInt()),
                                  QByteArray::fromHex(words.at(3)));
        }
    }
    bool killed() const { return m_process.exitStatus() == QProcess::CrashExit; }
    QByteArray said() const { return m_said; }

private:
    DeskBench &m_bench;
    QProcess m_process;
    QByteArray m_said;
};

// The next start: a desk on the same folders, with the keychain that the driver's would be.
bool startAgain(DeskBench &bench)
{
    const QList<Environment> saved = bench.desk->environments().all();
    if (saved.size() != 1)
        return false;
    bench.keepSecret(saved.first().id, bench.server.clientSecret());
    bench.desk->open(saved.first().id);
    return bench.listed() && QTest::qWaitFor([&] { return !bench.desk->run().active(); }, 20'000);
}

// The next start of a run of many: whatever was not sent is sent.
bool finishAfterStart(DeskBench &bench)
{
    const QList<Environment> saved = bench.desk->environments().all();
    if (saved.size() != 1)
        return false;
    bench.keepSecret(saved.first().id, bench.server.clientSecret());
    bench.desk->open(saved.first().id);
    return bench.listed() && QTest::qWaitFor(
                                 [&] {
                                     if (bench.desk->run().phase == RunStatus::Phase::NeedsGoOn)
                                         bench.desk->revokeRest(bench.desk->draftRest(), false);
                                     return !bench.desk->run().active();
                                 },
                                 30'000);
}

QString howItStands(const DeskBench &bench)
{
    QString text = QStringLiteral("phase %1:").arg(int(bench.desk->run().phase));
    for (const ItemStatus &item : bench.desk->run().items)
        text += QStringLiteral(" %1/%2").arg(int(item.phase)).arg(outcomeText(item.outcome));
    return text;
}

QString journalOf(const DeskBench &bench)
{
    return bench.dataDir() + QStringLiteral("/journal.sqlite");
}

QString targetOf(const DeskBench &bench, int row)
{
    const QList<PracticeTruth> all = bench.server.truth();
    QStringList active;
    for (const PracticeTruth &one : all) {
        if (!one.revoked && one.clientId != bench.server.clientId())
            active.append(one.clientId);
    }
    return active.value(row);
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void betweenIntentAndAnswer_data();
    void betweenIntentAndAnswer();
    void atAnyInstant();
    void inARunAtAnyInstant();
};

void TestKill::betweenIntentAndAnswer_data()
{
    QTest::addColumn<int>("when");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("before the server's commit") << int(When::Before) << Outcome::StillActive;
    QTest::newRow("after it") << int(When::After) << Outcome::RevokedReplyLost;
}

void TestKill::betweenIntentAndAnswer()
{
    QFETCH(const int, when);
    QFETCH(const Outcome, outcome);
    DeskBench bench(DeskBench::quiet(40));
    TestFront front(bench.server.port());
    front.breakNth(PracticeRequests::Revoke, {.kind = Fault::Kind::Silence, .when = When(when)});
    const QString target = targetOf(bench, 5);

    Driver driver(bench, front.url(), target);
    QTRY_VERIFY_WITH_TIMEOUT(front.held() > 0, 20'000);
    driver.kill();
    QVERIFY(driver.killed());
    const bool acted = bench.truth(target).revoked;
    QCOMPARE(acted, When(when) == When::After);
    QCOMPARE(front.seen(PracticeRequests::Revoke), 1);
    {
        const Property property(journalOf(bench));
        QCOMPARE(property.attempts(target), 1);
        QCOMPARE(property.unended(target), 1);
    }

    QVERIFY(startAgain(bench));
    QCOMPARE(bench.desk->run().items.size(), 1);
    QCOMPARE(bench.desk->run().items.first().seen.clientId, target);
    QCOMPARE(bench.desk->run().items.first().outcome, outcome);
    QCOMPARE(bench.truth(target).revoked, acted);
    QCOMPARE(front.seen(PracticeRequests::Revoke), 1);
    const Property property(journalOf(bench));
    QCOMPARE(property.attempts(target), 1);
    QCOMPARE(property.recordedOutcome(target), outcome);
    QCOMPARE(bench.desk->exposureOf(target).has_value(), acted);
}

void TestKill::atAnyInstant()
{
    const int kills = numberOfKills();
    QRandomGenerator random(seed);
    QMap<QString, int> outcomes;
    for (int i = 0; i < kills; ++i) {
        PracticeOptions options = DeskBench::quiet(40);
        options.latencyMs = 5; // between the server's commit and its answer
        DeskBench bench(options);
        bench.limits.deadline = 500ms;
        bench.restart();
        const QString target = targetOf(bench, i % 20);
        Driver driver(bench, bench.server.baseUrl(), target);
        QVERIFY2(driver.says("revoking"), driver.said().constData());
        const int delayUs = random.bounded(50'000);
        QElapsedTimer time;
        time.start();
        while (time.nsecsElapsed() < delayUs * 1000LL) {
        }
        driver.kill();

        int attempts = 0;
        {
            const Property property(journalOf(bench));
            attempts = property.attempts(target);
        }
        QVERIFY(startAgain(bench));
        // What was on its way when the program died has arrived by now.
        const PracticeTruth truth = bench.truth(target);
        const bool acted = truth.revoked;
        QVERIFY2(attempts <= 1 && truth.deletesSeen <= attempts,
                 qPrintable(QStringLiteral("kill %1: %2 rows, %3 DELETEs")
                                .arg(QString::number(i), QString::number(attempts),
                                     QString::number(truth.deletesSeen))));
        const Property property(journalOf(bench));
        QCOMPARE(property.attempts(target), attempts); // a start sends nothing
        const bool planned = property.kinds().contains(QStringLiteral("plan"));
        QVERIFY(planned || attempts == 0);
        const Outcome outcome = property.recordedOutcome(target);
        const QByteArray where = QByteArray::number(i) + ": " + outcomeText(outcome).toUtf8();
        QVERIFY2(!planned || !contradicts(outcome, acted ? Truth::Revoked : Truth::Active),
                 where.constData());
        QVERIFY2(!acted || isRevoked(outcome), where.constData());
        QVERIFY2(outcome != Outcome::Unknown, where.constData());
        ++outcomes[planned ? outcomeText(outcome) : QStringLiteral("no plan")];
    }
    qInfo() << outcomes;
}

// No outcome wrong, none missing, nothing outside the plan touched, no second DELETE for one that is known as
// revoked.
void TestKill::inARunAtAnyInstant()
{
    constexpr int many = 40;
    const int kills = numberOfKills();
    QRandomGenerator random(seed);
    QMap<QString, int> outcomes;
    int inTheMiddle = 0;
    for (int i = 0; i < kills; ++i) {
        PracticeOptions options = DeskBench::quiet(60);
        options.latencyMs = 3;
        DeskBench bench(options);
        bench.limits.deadline = 500ms;
        bench.restart();
        QStringList targets;
        for (int row = 0; row < many; ++row)
            targets.append(targetOf(bench, row));
        QVERIFY(!targets.contains(QString()));
        Driver driver(bench, bench.server.baseUrl(), targets.join(u','));
        QVERIFY2(driver.says("revoking"), driver.said().constData());
        // By what the server has got, so that a slow machine is killed in the middle, too.
        const int sent = random.bounded(many);
        QElapsedTimer time;
        time.start();
        while (bench.server.deleteCount() < sent && time.elapsed() < 20'000)
            QThread::usleep(100);
        QVERIFY(bench.server.deleteCount() >= sent);
        QThread::usleep(random.bounded(3000u));
        driver.kill();

        QSet<QString> knownRevoked;
        bool planned = false;
        {
            const Property property(journalOf(bench));
            planned = property.kinds().contains(QStringLiteral("plan"));
            for (const QString &target : std::as_const(targets)) {
                if (isRevoked(property.recordedOutcome(target)))
                    knownRevoked.insert(target);
            }
        }
        inTheMiddle += !knownRevoked.isEmpty() && knownRevoked.size() < many ? 1 : 0;
        const bool finished = finishAfterStart(bench);
        QVERIFY2(finished, qPrintable(howItStands(bench)));
        const Property property(journalOf(bench));
        for (const PracticeTruth &truth : bench.server.truth()) {
            const QByteArray where = QByteArray::number(i) + ": " + truth.clientId.toUtf8();
            const int rows = property.attempts(truth.clientId);
            if (!targets.contains(truth.clientId)) {
                QVERIFY2(truth.deletesSeen == 0 && rows == 0, where.constData());
                continue;
            }
            QVERIFY2(truth.deletesSeen <= rows - property.notSent(truth.clientId), where.constData());
            QVERIFY2(!knownRevoked.contains(truth.clientId) || truth.deletesSeen == 1, where.constData());
            QVERIFY2(property.unended(truth.clientId) <= 1, where.constData());
            const Outcome outcome = property.recordedOutcome(truth.clientId);
            QVERIFY2(!planned || isRevoked(outcome), where.constData());
            QVERIFY2(isRevoked(outcome) == truth.revoked, where.constData());
            ++outcomes[planned ? outcomeText(outcome) : QStringLiteral("no plan")];
        }
    }
    qInfo() << kills << "kills," << inTheMiddle << "with some revoked and some not;" << outcomes;
    QVERIFY(inTheMiddle > 0);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
