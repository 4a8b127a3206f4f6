// Runs of several credentials: order, lanes, drift, pause, stop, offline, waits,
// recovery.
#include "fakes/run_scene.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace rd;
using namespace std::chrono_literals;
using Phase = RunStatus::Phase;

namespace {

// A run of the rows 1 to `count`, with every DELETE revoking unless a test says otherwise.
struct Many
{
    explicit Many(int count, int rows = 0) : scene({}, std::max(rows, count + 1))
    {
        QList<int> chosen;
        for (int i = 1; i <= count; ++i)
            chosen.append(i);
        plan = scene.planOf(chosen);
        revokes();
    }

    void revokes()
    {
        scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *row) {
            row->status = "revoked";
            socket->write(RawServer::answer(204));
        };
    }
    Run *start() { return started(scene.bench.make(plan)); }
    static Run *started(Run *run)
    {
        run->start();
        return run;
    }
    RunStatus::Phase phase() const { return scene.bench.run->status().phase; }
    int count(Outcome outcome) const
    {
        const ItemList &items = scene.bench.run->status().items;
        return static_cast<int>(std::count_if(items.begin(), items.end(), [outcome](const ItemStatus &item) {
            return item.outcome == outcome;
        }));
    }
    QStringList faults()
    {
        QStringList all;
        for (int i = 0; i < plan.items.size(); ++i)
            all += scene.faults(i);
        return all;
    }

    RunScene scene;
    Plan plan;
};

} // namespace

class TestRunMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreReadBeforeTheFirstDelete_data();
    void allAreReadBeforeTheFirstDelete();
    void atMostFourAtOnce();
    void ownGoesLast();
    void driftOfEachKind();
    void pauseAndResume();
    void pauseTakesBackWhatWaits();
    void stopInAWait();
    void stopTakesBackWhatWaits_data();
    void stopTakesBackWhatWaits();
    void offlineAndBack();
    void offlineTriesAtOnce();
    void longWaitAsks_data();
    void longWaitAsks();
    void longWaitIsAskedOnce_data();
    void longWaitIsAskedOnce();
    void signInInTheMiddle();
    void serverErrorIsSentAgain();
    void unknownIsLeft();
    void checkedAgainAfterAPause();
    void recoveredGoesOn_data();
    void recoveredGoesOn();
    void recoveredNeverSends();
    void F1_6_onlyWhatMayHaveArrivedCounts();
    void F1_5_keepAlwaysKeeps();
    void intentsShareACommit();
};

void TestRunMany::allAreReadBeforeTheFirstDelete_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("readings");
    QTest::newRow("20: one request each") << 20 << 20;
    QTest::newRow("21: the list") << 21 << 1;
}

void TestRunMany::allAreReadBeforeTheFirstDelete()
{
    QFETCH(const int, count);
    QFETCH(const int, readings);
    Many many(count);
    qsizetype before = -1;
    many.scene.api.deleteArrived = [&](const QString &clientId) {
        many.scene.bench.property.deleteArrived(clientId);
        if (before < 0)
            before = many.scene.api.lists().size();
    };
    many.start();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(before, readings);
    QCOMPARE(many.scene.api.lists().size(), readings);
    QCOMPARE(many.count(Outcome::Revoked), count);
    QCOMPARE(many.scene.api.deletes(), count);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::atMostFourAtOnce()
{
    Many many(40);
    QList<std::pair<QTcpSocket *, ScriptedApi::Row *>> open;
    qsizetype most = 0;
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        open.append({socket, row});
        most = std::max(most, open.size());
    };
    many.start();
    QVERIFY(many.scene.bench.until([&] {
        // Waits for the next one now and then, so that they gather.
        if (open.size() >= 4 || (many.scene.api.deletes() % 7 == 0 && !open.isEmpty()) ||
            many.scene.api.deletes() < 10 || many.scene.api.deletes() > 35) {
            for (const auto &[socket, row] : std::exchange(open, {})) {
                row->status = "revoked";
                socket->write(RawServer::answer(204));
            }
        }
        return many.phase() == Phase::Finished;
    }));
    QCOMPARE(most, 4);
    QCOMPARE(many.count(Outcome::Revoked), 40);
    QCOMPARE(many.faults(), QStringList());
}

// The credential that signs the program in waits for all others.
void TestRunMany::ownGoesLast()
{
    Many many(6);
    many.plan.ownClientId = QStringLiteral("c2");
    QStringList order;
    many.scene.api.deleteArrived = [&](const QString &clientId) {
        many.scene.bench.property.deleteArrived(clientId);
        order.append(clientId);
    };
    many.start();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(order.size(), 6);
    QCOMPARE(order.last(), QStringLiteral("c2"));
    QCOMPARE(many.faults(), QStringList());
}

// Revoked and gone meanwhile: no DELETE. Used or renamed: asks. What is new is never touched.
void TestRunMany::driftOfEachKind()
{
    Many many(6);
    many.scene.api.rows[1].status = "revoked";
    many.scene.api.rows[2].name = "renamed";
    many.scene.api.rows[3].lastUsed = many.scene.bench.clock.now().toSecsSinceEpoch() - 5;
    many.scene.api.rows.removeAt(4);
    ScriptedApi::Row fresh;
    fresh.id = QStringLiteral("id-new");
    fresh.clientId = QStringLiteral("new");
    fresh.name = "worker";
    many.scene.api.rows.append(fresh);
    many.start();
    QVERIFY(many.scene.bench.until([&] { return many.phase() == Phase::NeedsDriftAnswer; }));
    QCOMPARE(many.scene.api.deletes(), 0);
    QVERIFY(many.scene.bench.item(1).drift.renamed);
    QVERIFY(many.scene.bench.item(2).drift.usedSince);
    many.scene.bench.run->answerDrift(true);
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.bench.item(0).outcome, Outcome::AlreadyRevoked);
    QCOMPARE(many.scene.bench.item(3).outcome, Outcome::NotAttempted);
    QVERIFY(many.scene.bench.item(3).drift.gone);
    for (const int i : {1, 2, 4, 5})
        QCOMPARE(many.scene.bench.item(i).outcome, Outcome::Revoked);
    QCOMPARE(many.scene.api.deletes(), 4);
    QCOMPARE(many.scene.api.find(QStringLiteral("new"))->status, QByteArray("active"));
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::pauseAndResume()
{
    Many many(8);
    bool paused = false;
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (many.scene.api.deletes() == 2 && !std::exchange(paused, true))
            many.scene.bench.run->pause();
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };
    many.start();
    QVERIFY(many.scene.bench.until([&] { return paused; }));
    QTest::qWait(100);
    QCOMPARE(many.phase(), Phase::Paused);
    const int sent = many.scene.api.deletes();
    QVERIFY(sent < 8);
    QTRY_COMPARE(many.count(Outcome::Revoked), sent);
    many.scene.bench.run->resume();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 8);
    QCOMPARE(many.scene.api.deletes(), 8);
    QCOMPARE(many.faults(), QStringList());
}

// An intent that waited for its turn at the pause is closed as not sent, and written anew.
void TestRunMany::pauseTakesBackWhatWaits()
{
    Many many(3);
    many.scene.answers({RawServer::problem(429, {}, "Retry-After: 60\r\n"), RawServer::answer(204)});
    many.start();
    QTRY_COMPARE(many.scene.bench.traffic.status().wait, TrafficStatus::Wait::ServerAsked);
    QTRY_COMPARE(many.scene.bench.property.attempts(QStringLiteral("c2")), 1);
    many.scene.bench.run->pause();
    QTRY_COMPARE(many.scene.bench.property.notSent(QStringLiteral("c2")), 1);
    many.scene.bench.clock.advance(2min);
    QTest::qWait(50);
    QCOMPARE(many.scene.api.deletes(), 1);
    many.scene.bench.run->resume();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 3);
    QCOMPARE(many.scene.api.deletes(), 4);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::stopInAWait()
{
    Many many(8);
    QList<QPointer<QTcpSocket>> underWay; // of what was sent beside the one that has to wait
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (many.scene.api.deletes() == 3) {
            socket->write(RawServer::problem(429, {}, "Retry-After: 60\r\n"));
            return;
        }
        row->status = "revoked";
        if (many.scene.api.deletes() > 3)
            underWay.append(socket);
        else
            socket->write(RawServer::answer(204));
    };
    many.start();
    QTRY_COMPARE(many.scene.bench.traffic.status().wait, TrafficStatus::Wait::ServerAsked);
    many.scene.bench.run->stop();
    for (const QPointer<QTcpSocket> &socket : std::as_const(underWay))
        socket->write(RawServer::answer(204));
    QVERIFY(many.scene.bench.toTheEnd());
    QVERIFY(many.count(Outcome::Revoked) >= 2);
    QVERIFY(many.count(Outcome::NotAttempted) >= 2);
    QVERIFY(many.scene.api.deletes() <= 6); // the three that were answered, and three more lanes
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::stopTakesBackWhatWaits_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("stop") << false;
    QTest::newRow("the program ends") << true;
}

// A DELETE that waits for its turn at the considerate pace does not go out because nothing is wanted any
// more.
void TestRunMany::stopTakesBackWhatWaits()
{
    QFETCH(const bool, closes);
    Many many(4);
    many.plan.pace = Pace::Considerate;
    many.scene.answers({RawServer::answer(
        204, {}, {}, "X-RateLimit-Limit: 50\r\nX-RateLimit-Remaining: 40\r\nX-RateLimit-Reset: 30\r\n")});
    many.start();
    QTRY_COMPARE(many.scene.bench.property.attempts(QStringLiteral("c2")), 1);
    QTRY_VERIFY(many.scene.bench.traffic.status().interval);
    QTRY_COMPARE(many.count(Outcome::Revoked), 1);
    QCOMPARE(many.scene.api.deletes(), 1);
    if (closes)
        many.scene.bench.run.reset();
    else
        many.scene.bench.run->stop();
    QTest::qWait(100);
    QCOMPARE(many.scene.api.deletes(), 1);
    if (closes)
        return;
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.api.deletes(), 1);
    QCOMPARE(many.count(Outcome::NotAttempted), 3);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::offlineAndBack()
{
    Many many(4);
    // The first DELETE is answered, then nobody listens for a while.
    quint16 port = 0;
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        socket->write(RawServer::answer(204, {}, "Connection: close\r\n"));
        socket->disconnectFromHost();
        if (port == 0) {
            port = many.scene.api.server.serverPort();
            many.scene.api.server.close();
        }
    };
    many.start();
    QTRY_COMPARE(many.phase(), Phase::Offline);
    QTRY_COMPARE(many.count(Outcome::Revoked), 1);
    QVERIFY(many.scene.bench.run->status().trouble);
    QCOMPARE(many.scene.bench.run->status().trouble->kind, ApiError::Kind::ConnectionRefused);
    const QDateTime first = many.scene.bench.run->status().tryAgainAt;
    QCOMPARE(many.scene.bench.clock.now().msecsTo(first), 1000);
    many.scene.bench.clock.advance(1s);
    QTRY_VERIFY(many.phase() == Phase::Offline && many.scene.bench.run->status().tryAgainAt > first);
    QCOMPARE(many.scene.bench.clock.now().msecsTo(many.scene.bench.run->status().tryAgainAt), 2000);
    QVERIFY(many.scene.api.server.listen(QHostAddress::LocalHost, port));
    many.scene.bench.clock.advance(2s);
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 4);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::offlineTriesAtOnce()
{
    Many many(3);
    const quint16 port = many.scene.api.server.serverPort();
    many.scene.api.server.close();
    many.start();
    QTRY_COMPARE(many.phase(), Phase::Offline); // not even the reading before the first DELETE
    QVERIFY(many.scene.api.server.listen(QHostAddress::LocalHost, port));
    many.scene.bench.run->tryNow();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 3);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::longWaitAsks_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("10 minutes") << 599 << false << true;
    QTest::newRow("longer, go on") << 602 << true << true;
    QTest::newRow("longer, stop") << 602 << true << false;
}

void TestRunMany::longWaitAsks()
{
    QFETCH(const int, seconds);
    QFETCH(const bool, asks);
    QFETCH(const bool, goesOn);
    Many many(3);
    many.scene.answers({RawServer::problem(429, {}, "Retry-After: " + QByteArray::number(seconds) + "\r\n"),
                        RawServer::answer(204)});
    many.start();
    if (asks) {
        QTRY_COMPARE(many.phase(), Phase::NeedsWaitAnswer);
        // Nobody answers: nothing is sent, however late it gets.
        many.scene.bench.clock.advance(1h);
        QTest::qWait(50);
        QCOMPARE(many.scene.api.deletes(), 1);
        many.scene.bench.run->answerWait(goesOn);
    }
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), goesOn ? 3 : 0);
    QCOMPARE(many.scene.api.deletes(), goesOn ? 4 : 1);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::longWaitIsAskedOnce_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("a millisecond between two looks at the clock") << 1;
    QTest::newRow("set back") << -1'200'000;
    QTest::newRow("set forward") << 1'200'000;
}

void TestRunMany::longWaitIsAskedOnce()
{
    QFETCH(const int, step);
    Many many(3);
    many.scene.answers({RawServer::problem(429, {}, "Retry-After: 1200\r\n"), RawServer::answer(204)});
    many.start();
    QTRY_COMPARE(many.phase(), Phase::NeedsWaitAnswer);
    many.scene.bench.run->answerWait(true);
    many.scene.bench.clock.stepWall(milliseconds(step));
    many.scene.bench.clock.advance(20s);
    QSignalSpy changed(many.scene.bench.run.get(), &Run::changed);
    QTRY_VERIFY(!changed.isEmpty());
    QTest::qWait(20);
    QCOMPARE(many.phase(), Phase::Running);
    many.scene.bench.clock.advance(1181s);
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 3);
    QCOMPARE(many.scene.api.deletes(), 4);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::signInInTheMiddle()
{
    Many many(6);
    bool refuses = false;
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (many.scene.api.deletes() == 3)
            refuses = true;
        if (refuses) {
            socket->write(RawServer::problem(401, "invalid_token"));
            return;
        }
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };
    many.start();
    QVERIFY(many.scene.bench.until([&] { return many.phase() == Phase::NeedsSignIn; }));
    QTest::qWait(50);
    refuses = false;
    many.revokes();
    many.scene.bench.run->signedInAgain();
    QVERIFY(many.scene.bench.until(
        [&] { return many.phase() == Phase::Finished || many.phase() == Phase::NeedsSignIn; }));
    // A pasted token that was refused stays refused; what was not sent is said to be so.
    if (many.phase() == Phase::NeedsSignIn)
        many.scene.bench.run->stop();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.faults(), QStringList());
}

// 503: read back, twice, then once more with a new attempt.
void TestRunMany::serverErrorIsSentAgain()
{
    Many many(3);
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (row->clientId == u"c2" && many.scene.bench.property.attempts(row->clientId) < 3) {
            socket->write(RawServer::problem(503, {}));
            return;
        }
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };
    many.start();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 3);
    QCOMPARE(many.scene.bench.item(1).attempts, 3);
    QCOMPARE(many.faults(), QStringList());
}

void TestRunMany::unknownIsLeft()
{
    Many many(2);
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (row->clientId == u"c1") {
            many.scene.api.rows.removeAt(1); // gone from a complete list: unknown
            socket->abort();
            return;
        }
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };
    many.start();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.bench.item(0).outcome, Outcome::Unknown);
    many.scene.bench.run->leave(QStringLiteral("c1"));
    QTRY_VERIFY(many.scene.bench.item(0).left);
    Run *again = many.scene.bench.recover();
    QVERIFY(again->status().items.first().left);
    const int lists = static_cast<int>(many.scene.api.lists().size());
    again->start();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.api.lists().size(), lists); // nobody comes back to it
    QCOMPARE(many.scene.bench.item(0).outcome, Outcome::Unknown);
}

// What suspended the confirmation before it was withdrawn is no state of the readings after it.
void TestRunMany::checkedAgainAfterAPause()
{
    Many many(2);
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *) {
        many.scene.bench.run->pause();
        many.scene.api.rows.removeAt(1); // gone from a complete list: unknown
        socket->abort();
    };
    many.start();
    QVERIFY(many.scene.bench.until([&] { return many.scene.bench.item(0).outcome == Outcome::Unknown; }));
    QCOMPARE(many.phase(), Phase::Paused);
    many.scene.bench.run->stop();
    QVERIFY(many.scene.bench.toTheEnd());
    many.scene.bench.run->checkAgain();
    QCOMPARE(many.phase(), Phase::Running);
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.bench.item(0).outcome, Outcome::Unknown);
    QCOMPARE(many.scene.api.deletes(), 1);
}

void TestRunMany::recoveredGoesOn_data()
{
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("go on") << true;
    QTest::newRow("end it") << false;
}

// The program ended in the middle: one revoked, one in doubt, three that were not begun.
void TestRunMany::recoveredGoesOn()
{
    QFETCH(const bool, goesOn);
    Many many(5);
    const QDateTime at = many.scene.bench.clock.now();
    AnswerFacts done;
    done.wire = QStringLiteral("answered");
    done.status = 204;
    many.scene.write({makePlanEntry(many.plan, at), makeAttempt(many.plan, 0, 1, at, {}),
                      makeAnswer(many.plan, 0, 1, at, done),
                      makeOutcome(many.plan, 0, at, Outcome::Revoked, at, done),
                      makeAttempt(many.plan, 1, 1, at, {})});
    many.scene.api.rows[1].status = "revoked";
    many.scene.api.rows[2].status = "revoked";
    many.scene.bench.recover()->start();
    QVERIFY(many.scene.bench.until([&] { return many.phase() == Phase::NeedsGoOn; }));
    QCOMPARE(many.scene.api.deletes(), 0);
    QCOMPARE(many.scene.bench.item(1).outcome, Outcome::RevokedReplyLost);
    QStringList left;
    for (const PlanItem &item : many.scene.bench.run->status().remaining().items)
        left.append(item.seen.id);
    QCOMPARE(left.size(), 3);
    QCOMPARE(left.first(), many.plan.items.at(2).seen.id);
    Plan rest = many.scene.bench.run->status().remaining();
    many.scene.bench.run->stop();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.api.deletes(), 0);
    QCOMPARE(many.count(Outcome::Revoked), 1);
    QCOMPARE(many.count(Outcome::NotAttempted), 3);
    if (!goesOn)
        return;
    rest.runId = QStringLiteral("run-2");
    rest.label = QStringLiteral("2026-11-23-2");
    many.scene.bench.make(rest)->start();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.api.deletes(), 3);
    QCOMPARE(many.count(Outcome::Revoked), 3);
}

// F1.3: a run of an earlier start reads; whatever a person or the server does to it, it sends nothing.
void TestRunMany::recoveredNeverSends()
{
    Many many(3);
    many.scene.write({makePlanEntry(many.plan, many.scene.bench.clock.now())});
    many.scene.bench.recover()->start();
    QVERIFY(many.scene.bench.until([&] { return many.phase() == Phase::NeedsGoOn; }));
    Run *run = many.scene.bench.run.get();
    run->resume();
    run->tryNow();
    run->answerDrift(true);
    run->answerWait(true);
    run->signedInAgain();
    run->setAttended(false);
    run->setAttended(true);
    QVERIFY(!QTest::qWaitFor([&] { return many.scene.api.deletes() > 0 || many.phase() != Phase::NeedsGoOn; },
                             300));
    run->stop();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::NotAttempted), 3);
    QCOMPARE(many.scene.api.deletes(), 0);
}

// Six intents that a pause took back are no attempts: what was sent once, lost and read active twice is sent
// again.
void TestRunMany::F1_6_onlyWhatMayHaveArrivedCounts()
{
    Many many(2);
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        const int number = many.scene.api.deletes();
        if (number == 1) {
            socket->write(RawServer::problem(429, {}, "Retry-After: 60\r\n"));
        } else if (number == 2) {
            RawServer::reset(socket);
        } else {
            row->status = "revoked";
            socket->write(RawServer::answer(204));
        }
    };
    many.start();
    QTRY_COMPARE(many.scene.bench.traffic.status().wait, TrafficStatus::Wait::ServerAsked);
    const Property &journal = many.scene.bench.property;
    const QString both[] = {QStringLiteral("c1"), QStringLiteral("c2")};
    for (int i = 1; i <= 8; ++i) {
        QTRY_COMPARE(journal.unended(both[0]) + journal.unended(both[1]), 1);
        many.scene.bench.run->pause();
        QTRY_COMPARE(journal.notSent(both[0]) + journal.notSent(both[1]), i);
        many.scene.bench.run->resume();
    }
    QVERIFY(journal.notSent(both[0]) >= 6);
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 2);
    QCOMPARE(many.faults(), QStringList());
}

// Even behind an answer that came first.
void TestRunMany::F1_5_keepAlwaysKeeps()
{
    Many many(3);
    QPointer<QTcpSocket> waiting;
    many.scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *) { waiting = socket; };
    many.scene.api.find(QStringLiteral("c2"))->lastUsed = many.scene.bench.clock.now().toSecsSinceEpoch();
    many.start();
    QVERIFY(many.scene.bench.until([&] { return many.phase() == Phase::NeedsDriftAnswer; }));
    many.scene.bench.run->answerDrift(true);
    QTRY_VERIFY(waiting);
    many.scene.bench.run->answerDrift(false);
    QCOMPARE(many.phase(), Phase::Stopping);
    RawServer::reset(waiting);
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.scene.api.deletes(), 1);
    QCOMPARE(many.count(Outcome::NotAttempted), 2);
}

// Rows of different items share a commit, and still none is sent before its own intent is durable.
void TestRunMany::intentsShareACommit()
{
    Many many(60);
    many.start();
    QVERIFY(many.scene.bench.toTheEnd());
    QCOMPARE(many.count(Outcome::Revoked), 60);
    QCOMPARE(many.faults(), QStringList());
}

QTEST_GUILESS_MAIN(TestRunMany)
#include "tst_run_many.moc"
