// One run against a server by hand, with a real journal: every status, every body, both truths, and the
// property in every row.
#include "fakes/run_scene.h"

#include <QTest>

using namespace rd;
using namespace std::chrono_literals;

namespace {

const QList<int> statuses{200, 201, 202, 203, 205, 206, 300, 301, 302, 303, 304, 307,
                          308, 400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413,
                          415, 422, 425, 429, 451, 500, 501, 502, 503, 504, 511, 599};
const QList<QByteArray> bodies{"problem", "html", "empty", "malformed"};

QByteArray answerWith(int status, const QByteArray &body)
{
    if (body == "problem")
        return RawServer::problem(status, "some_code");
    if (body == "html")
        return RawServer::answer(status, "<html><h1>Gateway</h1></html>", "text/html");
    if (body == "malformed")
        return RawServer::answer(status, R"({"type":"about:blank"} and more)", "application/problem+json");
    return RawServer::answer(status, {}, {});
}

Outcome expected(int status, bool acted)
{
    const bool saysGone = status == 404 || status == 409 || status == 410;
    if (acted)
        return saysGone ? Outcome::AlreadyRevoked : Outcome::RevokedReplyLost;
    if (status == 401 || status == 429)
        return Outcome::Revoked;
    const bool doubtful = status < 300 || status >= 500 || status == 408;
    return doubtful ? Outcome::StillActive : Outcome::Refused;
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswer_data();
    void everyAnswer();
    void plainRevocation();
    void severalOneAfterTheOther();
    void serverTimeWithoutDate();

    void throttledThenDone();
    void throttledStop();
    void throttledSecondStop();
    void stopOnTheWire();

    void unauthorizedOnce();
    void unauthorizedTwice();
    void unauthorizedTwiceThenStop();
    void tokenRefused();
};

void TestRun::everyAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("acted");
    for (const int status : statuses) {
        for (const QByteArray &body : bodies) {
            for (const bool acted : {false, true})
                QTest::addRow("%d %s, %s", status, body.constData(), acted ? "revoked" : "active")
                    << status << body << acted;
        }
    }
}

// The server acts or does not, answers like this once, and from then on tells the truth.
void TestRun::everyAnswer()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, acted);
    RunScene scene(RunScene::pair());
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        const bool first = scene.api.deletes() == 1;
        const bool was = row->status == "revoked";
        if (!first || acted)
            row->status = "revoked";
        socket->write(first ? answerWith(status, body)
                      : was ? RawServer::problem(404, "credential_not_found")
                            : RawServer::answer(204));
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());

    const ItemStatus &item = scene.bench.item();
    const bool repeated = status == 401 || status == 429;
    QCOMPARE(item.outcome, expected(status, acted));
    QCOMPARE(item.attempts, repeated ? 2 : 1);
    QCOMPARE(scene.api.deletes(), item.attempts);
    QCOMPARE(scene.faults(), QStringList());
    if (!isRevoked(item.outcome)) {
        QCOMPARE(item.error->status, status);
        // A 304 never has a body (RFC 9110, 15.4.5).
        const bool problem = body == "problem" && status != 304;
        QCOMPARE(item.error->problem.code, problem ? QStringLiteral("some_code") : QString());
        QVERIFY(item.error->mayHaveBeenSent);
    }
}

void TestRun::plainRevocation()
{
    RunScene scene;
    QList<RunStatus::Phase> phases;
    Run *run = scene.bench.make(scene.plan);
    connect(run, &Run::changed, this, [&] {
        if (phases.isEmpty() || phases.last() != run->status().phase)
            phases.append(run->status().phase);
    });
    run->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QVERIFY(!scene.bench.item().error);
    using Phase = RunStatus::Phase;
    QCOMPARE(phases, (QList<Phase>{Phase::CheckingDrift, Phase::Running, Phase::Finished}));
    QCOMPARE(scene.api.lists(), QList<QByteArray>{"limit=1&starting_after=id-c0"});
    QCOMPARE(scene.faults(), QStringList());
    QTRY_COMPARE(scene.bench.property.kinds().size(), 8);
    QCOMPARE(scene.bench.property.kinds().join(u' '),
             QStringLiteral("plan state reading state attempt answer outcome state"));
}

void TestRun::severalOneAfterTheOther()
{
    RunScene scene;
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (row->clientId == QLatin1String("c1")) {
            socket->write(RawServer::problem(409, "last_active_credential"));
            return;
        }
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };
    scene.bench.make(scene.planOf({0, 1, 2}))->start();
    QVERIFY(scene.bench.toTheEnd());
    const QList<Outcome> outcomes{Outcome::Revoked, Outcome::Refused, Outcome::Revoked};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(scene.bench.item(i).outcome, outcomes.at(i));
        QCOMPARE(scene.faults(i), QStringList());
    }
    QCOMPARE(scene.api.deletes(), 3);
    QCOMPARE(scene.bench.item(1).error->problem.code, QStringLiteral("last_active_credential"));
}

// The server's clock is an hour ahead, says so on its lists, and its 204 has no Date: the hour counts from
// its receipt.
void TestRun::serverTimeWithoutDate()
{
    RunScene scene;
    scene.api.headers = "Date: Mon, 23 Nov 2026 15:00:00 GMT\r\n";
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().proof.receivedAt, scene.bench.clock.now());
    QCOMPARE(scene.bench.item().exposure->guaranteedEnd, scene.bench.clock.now().addSecs(3600));
}

void TestRun::throttledThenDone()
{
    RunScene scene;
    scene.answers(
        {RawServer::problem(429, "rate_limit_exceeded", "Retry-After: 42\r\n"), RawServer::answer(204)});
    scene.bench.make(scene.plan)->start();
    QTRY_COMPARE(scene.bench.traffic.status().wait, TrafficStatus::Wait::ServerAsked);
    const qint64 seconds = scene.bench.clock.now().secsTo(scene.bench.traffic.status().waitUntil);
    QVERIFY(seconds == 42);
    QTRY_COMPARE(scene.bench.item().phase, ItemStatus::Phase::Sending);
    QTRY_COMPARE(scene.bench.property.data(QStringLiteral("wait")).size(), 1);
    const QString wait = scene.bench.property.data(QStringLiteral("wait")).first();
    QVERIFY2(wait.contains(QLatin1String("server_asked")), qPrintable(wait));
    scene.bench.clock.advance(41s);
    QTest::qWait(50);
    QCOMPARE(scene.api.deletes(), 1);
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(scene.bench.item().attempts, 2);
    QCOMPARE(scene.api.deletes(), 2);
    QCOMPARE(scene.faults(), QStringList());
}

// A limiter may sit behind the revocation: stopped in the wait, the list is read once it opens.
void TestRun::throttledStop()
{
    for (const bool acted : {false, true}) {
        RunScene scene;
        scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
            if (acted)
                row->status = "revoked";
            socket->write(RawServer::problem(429, {}, "Retry-After: 30\r\n"));
        };
        scene.bench.make(scene.plan)->start();
        QTRY_COMPARE(scene.bench.item().phase, ItemStatus::Phase::Sending);
        QTRY_COMPARE(scene.bench.item().attempts, 2);
        scene.bench.run->stop();
        QCOMPARE(scene.bench.run->status().phase, RunStatus::Phase::Stopping);
        QVERIFY(scene.bench.toTheEnd());
        QCOMPARE(scene.bench.item().outcome, acted ? Outcome::RevokedReplyLost : Outcome::Refused);
        QCOMPARE(scene.api.deletes(), 1);
        QCOMPARE(scene.bench.property.notSent(QStringLiteral("c1")), 1);
        QCOMPARE(scene.faults(), QStringList());
    }
}

// A second stop waits for no reading.
void TestRun::throttledSecondStop()
{
    RunScene scene;
    scene.answers({RawServer::problem(429, {}, "Retry-After: 3000\r\n")});
    scene.bench.make(scene.plan)->start();
    // Longer than one waits without a question.
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::NeedsWaitAnswer);
    QCOMPARE(scene.bench.item().attempts, 1);
    scene.bench.run->stop();
    QTRY_COMPARE(scene.bench.item().phase, ItemStatus::Phase::ReadingBack);
    scene.bench.run->stop();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::Finished);
    QCOMPARE(scene.bench.item().outcome, Outcome::Unknown);
    QCOMPARE(scene.bench.item().error->status, 429);
    QCOMPARE(scene.api.deletes(), 1);
    QCOMPARE(scene.faults(), QStringList());
}

// What is on the wire is waited for; what comes after it is not begun.
void TestRun::stopOnTheWire()
{
    RunScene scene;
    QTcpSocket *waiting = nullptr;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        waiting = socket;
    };
    scene.bench.make(scene.planOf({1, 2}))->start();
    QTRY_VERIFY(waiting);
    scene.bench.run->stop();
    scene.bench.run->stop();
    QTest::qWait(50);
    QCOMPARE(scene.bench.run->status().phase, RunStatus::Phase::Stopping);
    waiting->write(RawServer::answer(204));
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::Finished);
    QCOMPARE(scene.bench.item(0).outcome, Outcome::Revoked);
    QCOMPARE(scene.bench.item(1).outcome, Outcome::NotAttempted);
    QCOMPARE(scene.api.deletes(), 1);
    QCOMPARE(scene.faults(), QStringList());
    QCOMPARE(scene.faults(1), QStringList());
}

void TestRun::unauthorizedOnce()
{
    RunScene scene(RunScene::pair());
    QList<QByteArray> tokens;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        tokens.append(scene.api.server.requests().last().header("Authorization"));
        if (tokens.size() > 1)
            row->status = "revoked";
        socket->write(tokens.size() > 1 ? RawServer::answer(204) : RawServer::problem(401, "token_expired"));
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(tokens, (QList<QByteArray>{"Bearer dinie_at_1", "Bearer dinie_at_2"}));
    QCOMPARE(scene.bench.property.attempts(QStringLiteral("c1")), 2);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRun::unauthorizedTwice()
{
    RunScene scene(RunScene::pair());
    scene.answers({RawServer::problem(401, "invalid_token"), RawServer::problem(401, "invalid_token"),
                   RawServer::answer(204)});
    scene.bench.make(scene.plan)->start();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::NeedsSignIn);
    QCOMPARE(scene.api.deletes(), 2);
    QCOMPARE(scene.bench.item().error->kind, ApiError::Kind::Unauthorized);
    scene.bench.run->signedInAgain();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(scene.bench.item().attempts, 3);
    QCOMPARE(scene.faults(), QStringList());
}

void TestRun::unauthorizedTwiceThenStop()
{
    RunScene scene(RunScene::pair());
    scene.answers({RawServer::problem(401, "invalid_token")});
    scene.bench.make(scene.plan)->start();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::NeedsSignIn);
    scene.bench.run->stop();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Refused);
    QCOMPARE(scene.bench.item().error->status, 401);
    QCOMPARE(scene.faults(), QStringList());
}

// No token is to be had: the attempt is recorded as not sent, and goes on after a new sign-in.
void TestRun::tokenRefused()
{
    RunScene scene;
    scene.answers({RawServer::problem(401, "token_expired")});
    scene.bench.make(scene.plan)->start();
    QTRY_COMPARE(scene.bench.run->status().phase, RunStatus::Phase::NeedsSignIn);
    QCOMPARE(scene.api.deletes(), 1);
    QTRY_COMPARE(scene.bench.property.notSent(QStringLiteral("c1")), 1);
    Session fresh(&scene.bench.traffic, &scene.bench.clock, scene.api.server.url(), RunScene::pair());
    scene.bench.traffic.setTokenSource(&fresh);
    scene.answers({RawServer::answer(204)});
    scene.bench.run->signedInAgain();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::Revoked);
    QCOMPARE(scene.api.deletes(), 2);
    QCOMPARE(scene.bench.item().attempts, 3);
    QCOMPARE(scene.faults(), QStringList());
    scene.bench.run.reset();
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
