// What a run reads before and after a DELETE: neighbours, drift, the hold; a journal that fails; what an
// earlier start left.
#include "fakes/run_scene.h"

#include <QSqlQuery>
#include <QTest>

using namespace rd;
using namespace std::chrono_literals;

namespace {

const QByteArray emptyWithMore = R"({"data":[],"has_more":true})";

void closeUnanswered(QTcpSocket *socket, ScriptedApi::Row *)
{
    socket->disconnectFromHost();
}

// Another writer on the journal's file, as a second program would be.
class WriteLock
{
public:
    explicit WriteLock(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        database.open();
    }
    ~WriteLock()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    WriteLock(const WriteLock &) = delete;
    WriteLock &operator=(const WriteLock &) = delete;

    bool take() { return run(QStringLiteral("BEGIN IMMEDIATE")); }
    bool release() { return run(QStringLiteral("ROLLBACK")); }

private:
    bool run(const QString &text) const { return QSqlQuery(QSqlDatabase::database(m_name)).exec(text); }
    QString m_name = QStringLiteral("lock");
};

} // namespace

class TestRunReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRow();
    void neighbourGone();
    void rowInserted();
    void longListReadUpToTheRow();
    void goneAfterALostReply();
    void listThatCannotBeTrusted();
    void readingFailsAndComesBack();
    void readingWantsASignIn();
    void checkAgain();

    void revokedMeanwhile();
    void goneMeanwhile();
    void driftAsks_data();
    void driftAsks();
    void driftThatRaisesNothing_data();
    void driftThatRaisesNothing();
    void stopAtTheQuestion();

    void hold();
    void holdCountsWhileSomebodyIsThere();
    void holdThatOversleptBeginsAnew();
    void stopInTheHold();

    void intentThatCannotBeWritten();
    void answerThatCannotBeWritten();

    void recovered_data();
    void recovered();
    void stopWhileRecovering();
};

void TestRunReadings::firstRow()
{
    RunScene scene;
    scene.bench.make(scene.planOf({0}))->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.api.lists(), QList<QByteArray>{"limit=1"});
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
}

void TestRunReadings::neighbourGone()
{
    RunScene scene;
    scene.api.rows.removeFirst();
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.api.lists(), (QList<QByteArray>{"limit=1&starting_after=id-c0", "limit=100"}));
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::rowInserted()
{
    RunScene scene;
    scene.api.rows.insert(1, {QStringLiteral("id-new"), QStringLiteral("new"), "new"});
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.api.lists(), (QList<QByteArray>{"limit=1&starting_after=id-c0", "limit=100"}));
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(scene.truth(QStringLiteral("new")), Truth::Active);
}

// Without a neighbour the list is read, but no further than to the row; its time is that of its page.
void TestRunReadings::longListReadUpToTheRow()
{
    RunScene scene({}, 350);
    scene.api.headers = "Date: Mon, 23 Nov 2026 15:00:00 GMT\r\n";
    Plan plan = scene.planOf({150});
    plan.items.first().previousId = QString();
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        socket->write(RawServer::problem(500));
    };
    scene.bench.make(plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QVERIFY(!scene.api.lists().contains("limit=100&starting_after=id-c299"));
    QCOMPARE(scene.bench.item().outcome, Outcome::RevokedReplyLost);
    QCOMPARE(scene.bench.item().proof.claimedAt(), QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC));
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::goneAfterALostReply()
{
    RunScene scene;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *) {
        scene.api.rows.removeAt(1);
        socket->disconnectFromHost();
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Unknown);
    QCOMPARE(scene.bench.item().error->kind, ApiError::Kind::ConnectionLost);
    QCOMPARE(scene.api.deletes(), 1);
    QCOMPARE(scene.faults(), QStringList());
}

// A list that is not complete is no proof that the row is gone.
void TestRunReadings::listThatCannotBeTrusted()
{
    RunScene scene;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *) {
        scene.api.onList = [](QTcpSocket *reader, const RawRequest &) {
            reader->write(RawServer::answer(200, emptyWithMore));
            return true;
        };
        socket->write(RawServer::problem(404, "credential_not_found"));
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Unknown);
    QCOMPARE(scene.bench.item().error->status, 404);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::readingFailsAndComesBack()
{
    RunScene scene;
    int failures = 0;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        scene.api.onList = [&](QTcpSocket *reader, const RawRequest &) {
            if (++failures > 3)
                return false;
            reader->write(RawServer::problem(503));
            return true;
        };
        closeUnanswered(socket, row);
    };
    const QDateTime begun = scene.bench.clock.now();
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::RevokedReplyLost);
    QCOMPARE(begun.secsTo(scene.bench.clock.now()), 1 + 2 + 4);
    QVERIFY(!scene.bench.item().error);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::readingWantsASignIn()
{
    RunScene scene;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        scene.api.onList = [](QTcpSocket *reader, const RawRequest &) {
            reader->write(RawServer::problem(401, "token_expired"));
            return true;
        };
        socket->write(RawServer::problem(404, "credential_not_found"));
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(
        scene.bench.until([&] { return scene.bench.run->status().phase == RunStatus::Phase::NeedsSignIn; }));
    scene.api.onList = {};
    Session fresh(&scene.bench.traffic, &scene.bench.clock, scene.api.server.url(), RunScene::pair());
    scene.bench.traffic.setTokenSource(&fresh);
    scene.bench.run->signedInAgain();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::AlreadyRevoked);
    QCOMPARE(scene.api.deletes(), 1);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::checkAgain()
{
    RunScene scene;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        scene.api.onList = [](QTcpSocket *reader, const RawRequest &) {
            reader->write(RawServer::problem(500));
            return true;
        };
        socket->write(RawServer::problem(500));
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Unknown);
    scene.api.onList = {};
    scene.bench.run->checkAgain();
    QVERIFY(scene.bench.run->status().active());
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::RevokedReplyLost);
    QCOMPARE(scene.api.deletes(), 1);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::revokedMeanwhile()
{
    RunScene scene;
    scene.api.rows[1].status = "revoked";
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::AlreadyRevoked);
    QVERIFY(scene.bench.item().drift.revoked);
    QCOMPARE(scene.api.deletes(), 0);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::goneMeanwhile()
{
    RunScene scene;
    scene.api.rows.removeAt(1);
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::NotAttempted);
    QVERIFY(scene.bench.item().drift.gone);
    QCOMPARE(scene.api.deletes(), 0);
    QCOMPARE(scene.faults(), QStringList());
}

using Change = std::function<void(ScriptedApi::Row &, qint64 now)>;

void TestRunReadings::driftAsks_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("renamed") << Change([](ScriptedApi::Row &row, qint64) { row.name = "payments"; });
    QTest::newRow("used just now") << Change(
        [](ScriptedApi::Row &row, qint64 now) { row.lastUsed = now - 60; });
    QTest::newRow("another status") << Change(
        [](ScriptedApi::Row &row, qint64) { row.status = "suspended"; });
    QTest::newRow("another id") << Change([](ScriptedApi::Row &row, qint64) { row.id += u'x'; });
}

// Nothing is sent before the question is answered; a no sends nothing at all.
void TestRunReadings::driftAsks()
{
    QFETCH(const Change, change);
    for (const bool yes : {false, true}) {
        RunScene scene;
        change(scene.api.rows[1], scene.bench.clock.now().toSecsSinceEpoch());
        scene.bench.make(scene.plan)->start();
        QVERIFY(scene.bench.until(
            [&] { return scene.bench.run->status().phase == RunStatus::Phase::NeedsDriftAnswer; }));
        QTest::qWait(20);
        QCOMPARE(scene.api.deletes(), 0);
        QVERIFY(scene.bench.item().drift.any());
        QVERIFY(scene.bench.item().nowReads);
        scene.bench.run->answerDrift(yes);
        QVERIFY(scene.bench.toTheEnd());
        QCOMPARE(scene.bench.item().outcome, yes ? Outcome::Revoked : Outcome::NotAttempted);
        QCOMPARE(scene.api.deletes(), yes ? 1 : 0);
        QCOMPARE(scene.faults(), QStringList());
    }
}

void TestRunReadings::driftThatRaisesNothing_data()
{
    QTest::addColumn<int>("usedBefore"); // seconds ago; 0: never
    QTest::addColumn<int>("usedNow");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("shown");
    QTest::newRow("as it was") << 7200 << 7200 << false << false;
    QTest::newRow("used again today") << 7200 << 60 << false << true;
    QTest::newRow("our own sign-in used it") << 0 << 60 << true << false;
}

void TestRunReadings::driftThatRaisesNothing()
{
    QFETCH(const int, usedBefore);
    QFETCH(const int, usedNow);
    QFETCH(const bool, own);
    QFETCH(const bool, shown);
    RunScene scene;
    const qint64 now = scene.bench.clock.now().toSecsSinceEpoch();
    scene.api.rows[1].lastUsed = usedBefore > 0 ? now - usedBefore : 0;
    Plan plan = scene.planOf({1});
    if (own)
        plan.ownClientId = QStringLiteral("c1");
    scene.api.rows[1].lastUsed = now - usedNow;
    scene.bench.make(plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(scene.bench.item().drift.usedSince, shown);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::stopAtTheQuestion()
{
    RunScene scene;
    scene.api.rows[1].name = "other";
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.until(
        [&] { return scene.bench.run->status().phase == RunStatus::Phase::NeedsDriftAnswer; }));
    scene.bench.run->stop();
    scene.bench.run->answerDrift(true);
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::NotAttempted);
    QCOMPARE(scene.api.deletes(), 0);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRunReadings::hold()
{
    RunScene scene;
    scene.bench.make(scene.plan, 5s)->start();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::Holding);
    QCOMPARE(scene.bench.run->status().holdUntil, scene.bench.clock.now().addSecs(5));
    scene.bench.clock.advance(4999ms);
    QTest::qWait(30);
    QCOMPARE(scene.api.server.requests().size(), 0);
    scene.bench.clock.advance(1ms);
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QVERIFY(!scene.bench.run->status().holdUntil.isValid());
}

// Nobody could call it off meanwhile: it counts from its beginning.
void TestRunReadings::holdCountsWhileSomebodyIsThere()
{
    RunScene scene;
    scene.bench.make(scene.plan, 5s)->start();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::Holding);
    scene.bench.clock.advance(4s);
    scene.bench.run->setAttended(false);
    QVERIFY(!scene.bench.run->status().holdUntil.isValid());
    QVERIFY(scene.bench.run->status().needsPerson());
    scene.bench.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(scene.bench.run->status().phase, RunStatus::Phase::Holding);
    scene.bench.run->setAttended(true);
    QCOMPARE(scene.bench.run->status().holdUntil, scene.bench.clock.now().addSecs(5));
    QVERIFY(!scene.bench.run->status().needsPerson());
    scene.bench.clock.advance(4999ms);
    QCoreApplication::processEvents();
    QCOMPARE(scene.api.server.requests().size(), 0);
    scene.bench.clock.advance(1ms);
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(scene.faults(), QStringList());
}

// The machine slept through its end.
void TestRunReadings::holdThatOversleptBeginsAnew()
{
    RunScene scene;
    scene.bench.make(scene.plan, 5s)->start();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::Holding);
    scene.bench.clock.advance(1h);
    QTRY_COMPARE(scene.bench.run->status().holdUntil, scene.bench.clock.now().addSecs(5));
    QCOMPARE(scene.bench.run->status().phase, RunStatus::Phase::Holding);
    QCOMPARE(scene.api.server.requests().size(), 0);
    scene.bench.clock.advance(5s);
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
}

void TestRunReadings::stopInTheHold()
{
    RunScene scene;
    scene.bench.make(scene.plan, 5s)->start();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::Holding);
    scene.bench.run->stop();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::Finished);
    scene.bench.clock.advance(1h);
    QTest::qWait(30);
    QCOMPARE(scene.bench.item().outcome, Outcome::NotAttempted);
    QCOMPARE(scene.api.server.requests().size(), 0);
    QCOMPARE(scene.faults(), QStringList());
    QTRY_COMPARE(scene.bench.property.kinds().join(u' '), QStringLiteral("plan state state outcome state"));
}

// Another program holds the file: what cannot be recorded is not done.
void TestRunReadings::intentThatCannotBeWritten()
{
    RunScene scene;
    WriteLock lock(scene.bench.journal->filePath());
    scene.api.onList = [&](QTcpSocket *, const RawRequest &) {
        return !lock.take(); // answered as ever
    };
    scene.bench.make(scene.plan)->start();
    QTRY_VERIFY_WITH_TIMEOUT(scene.bench.run->status().journalError, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(scene.bench.run->status().phase, RunStatus::Phase::Finished, 30'000);
    QCOMPARE(scene.bench.run->status().journalError->kind, JournalError::Kind::Busy);
    QCOMPARE(scene.bench.item().outcome, Outcome::NotAttempted);
    QCOMPARE(scene.api.deletes(), 0);
    QVERIFY(lock.release());
    QCOMPARE(scene.bench.property.attempts(QStringLiteral("c1")), 0);
}

// The outcome is shown all the same, and the next start finds it again.
void TestRunReadings::answerThatCannotBeWritten()
{
    RunScene scene;
    WriteLock lock(scene.bench.journal->filePath());
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        QVERIFY(lock.take());
        socket->write(RawServer::answer(204));
    };
    scene.bench.make(scene.plan)->start();
    QTRY_COMPARE_WITH_TIMEOUT(scene.bench.run->status().phase, RunStatus::Phase::Finished, 30'000);
    QVERIFY(scene.bench.run->status().journalError);
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QVERIFY(lock.release());
    QCOMPARE(scene.bench.property.unended(QStringLiteral("c1")), 1);

    scene.bench.recover()->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::RevokedReplyLost);
    QCOMPARE(scene.api.deletes(), 1);
}

void TestRunReadings::recovered_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<bool>("acted");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("plan alone") << QByteArray("plan") << false << Outcome::NotAttempted;
    QTest::newRow("intent, acted") << QByteArray("attempt") << true << Outcome::RevokedReplyLost;
    QTest::newRow("intent, not acted") << QByteArray("attempt") << false << Outcome::StillActive;
    QTest::newRow("204 without an outcome") << QByteArray("204") << true << Outcome::Revoked;
    QTest::newRow("500, acted") << QByteArray("500") << true << Outcome::RevokedReplyLost;
    QTest::newRow("500, not acted") << QByteArray("500") << false << Outcome::StillActive;
    QTest::newRow("unknown, acted") << QByteArray("unknown") << true << Outcome::RevokedReplyLost;
}

// A recovered run reads, and sends no DELETE.
void TestRunReadings::recovered()
{
    QFETCH(const QByteArray, left);
    QFETCH(const bool, acted);
    QFETCH(const Outcome, outcome);
    RunScene scene;
    const QDateTime at = scene.bench.clock.now();
    QList<JournalEntry> entries{makePlanEntry(scene.plan, at)};
    if (left != "plan")
        entries.append(makeAttempt(scene.plan, 0, 1, at, {}));
    AnswerFacts facts;
    facts.wire = QStringLiteral("answered");
    facts.status = left == "204" ? 204 : 500;
    if (left != "plan" && left != "attempt")
        entries.append(makeAnswer(scene.plan, 0, 1, at, facts));
    if (left == "unknown")
        entries.append(makeOutcome(scene.plan, 0, at, Outcome::Unknown, {}, facts));
    scene.write(entries);
    if (acted)
        scene.api.rows[1].status = "revoked";

    scene.bench.recover()->start();
    QVERIFY(scene.bench.run->status().recovered);
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, outcome);
    QCOMPARE(scene.api.deletes(), 0);
    QCOMPARE(scene.bench.property.recordedOutcome(QStringLiteral("c1")), outcome);
    QVERIFY(!contradicts(outcome, scene.truth(QStringLiteral("c1"))));
    if (left == "204")
        QCOMPARE(scene.bench.item().proof.claimedAt(), at);
    if (outcome == Outcome::StillActive)
        QVERIFY(at.msecsTo(scene.bench.clock.now()) >= RunBench::deadline.count());
}

// What is in doubt is read once; a second reading is not waited for.
void TestRunReadings::stopWhileRecovering()
{
    RunScene scene;
    const Plan plan = scene.planOf({0, 1});
    const QDateTime at = scene.bench.clock.now();
    scene.write({makePlanEntry(plan, at), makeAttempt(plan, 0, 1, at, {}), makeAttempt(plan, 1, 1, at, {})});
    scene.api.rows[0].status = "revoked";
    QTcpSocket *reader = nullptr;
    scene.api.onList = [&](QTcpSocket *socket, const RawRequest &) {
        reader = socket;
        return true;
    };
    scene.bench.recover()->start();
    QTRY_VERIFY(reader);
    scene.bench.run->stop();
    scene.api.onList = {};
    reader->write(scene.api.page(scene.api.server.requests().last().path));
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item(0).outcome, Outcome::RevokedReplyLost);
    QCOMPARE(scene.bench.item(1).outcome, Outcome::Unknown);
    QCOMPARE(scene.api.lists().size(), 2);
}

QTEST_GUILESS_MAIN(TestRunReadings)
#include "tst_run_readings.moc"
