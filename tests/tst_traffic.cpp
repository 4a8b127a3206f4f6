// The budget, the pause gate, and what goes through it (docs/pitfalls.md 1.6, 1.8, 6.2).
#include "base/log.h"
#include "fakes/traffic_line.h"
#include "session/sign_in_job.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace rd;
using namespace std::chrono_literals;

namespace {

RateLimit limitOf(std::optional<qint64> remaining, std::optional<milliseconds> resetIn,
                  std::optional<milliseconds> retryAfter = {})
{
    RateLimit limit;
    limit.limit = 100;
    limit.remaining = remaining;
    limit.resetIn = resetIn;
    limit.retryAfter = retryAfter;
    return limit;
}

QByteArray rateHeaders(int remaining, int resetSeconds)
{
    return "X-RateLimit-Limit: 100\r\nX-RateLimit-Remaining: " + QByteArray::number(remaining) +
           "\r\nX-RateLimit-Reset: " + QByteArray::number(resetSeconds) + "\r\n";
}

struct SignedIn
{
    explicit SignedIn(Line &line)
    {
        auto *signIn = new SignIn(&line.session, &line.traffic, &line.owner);
        QObject::connect(signIn, &Operation::finished, signIn, [this, signIn] {
            done = true;
            ok = signIn->ok();
            otherPrefix = signIn->otherPrefixAnswered();
        });
        signIn->start();
    }
    bool done = false;
    bool ok = false;
    bool otherPrefix = false;
};

} // namespace

class TestTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gateAfter429_data();
    void gateAfter429();
    void backoffDoubles();
    void toldTimeThatWasWrong();
    void fourRefusedAtOnce();
    void overtakenEndsNoBackoff();
    void spentWindowIsWaitedFor();
    void underWayCounts();
    void oneProbeAfter429();

    void readsAreRepeatedAfter429();
    void deleteIsNeverRepeated();
    void deleteWithoutAPermitNeverLeaves();
    void permitIsAskedWhenItWouldLeave_data();
    void permitIsAskedWhenItWouldLeave();
    void gateStopsEverything();
    void waitingCallCanBeCancelled();
    void F4_1_longWaitWantsAnAnswer_data();
    void F4_1_longWaitWantsAnAnswer();
    void F4_1_questionGoesWithItsCall();
    void F4_1_pageShowsItsOwnWait();
    void tenParallel401OneRenewal();
    void secondUnauthorizedEnds();
    void renewedBeforeItsEnd();
    void F5_8_tokensOutliveTheMaskBriefly();
    void keptTokenIsUsed();
    void renewalThatFailsOnTheWay();
    void pastedTokenTurnedDown();
    void lanesAreBounded();
    void F4_6_limitsBelowOneWaitForNothing();

    void signInReadsOnePage();
    void otherPrefix_data();
    void otherPrefix();
    void problemIsNoOtherPrefix();
};

void TestTraffic::gateAfter429_data()
{
    QTest::addColumn<RateLimit>("limit");
    QTest::addColumn<qint64>("waitMs");
    QTest::newRow("Retry-After wins over the reset") << limitOf(0, 60s, 2s) << qint64(2000);
    QTest::newRow("else the reset") << limitOf(0, 30s) << qint64(30'000);
    QTest::newRow("a time that is over is not now") << limitOf(0, 60s, 0s) << qint64(1000);
    QTest::newRow("else backoff") << RateLimit() << qint64(1000);
    QTest::newRow("a long wait is not clamped") << limitOf({}, {}, 2h) << qint64(7'200'000);
}

// Traps 6.2 rule 1 and 2; jitter comes after the server's time, never before.
void TestTraffic::gateAfter429()
{
    QFETCH(RateLimit, limit);
    QFETCH(qint64, waitMs);
    const milliseconds now{1000};
    for (double jitter : {0.0, 0.5, 1.0}) {
        Budget budget;
        budget.sent(Priority::Revoke, now);
        budget.throttled(limit, 1000ms, jitter);
        const milliseconds opens = *budget.turn(Priority::Revoke, 1000ms);
        QVERIFY(opens >= milliseconds(1000 + waitMs));
        QVERIFY(opens <= milliseconds(1000 + waitMs + 500));
        QVERIFY(!budget.open(Priority::Revoke, opens - 1ms));
        QVERIFY(budget.open(Priority::Revoke, opens));
        const TrafficStatus status = budget.status(1000ms, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
        QCOMPARE(status.waitUntil.toMSecsSinceEpoch(), (opens - 1000ms).count());
        QCOMPARE(status.wait,
                 limit.limit ? TrafficStatus::Wait::ServerAsked : TrafficStatus::Wait::BackingOff);
    }
}

void TestTraffic::backoffDoubles()
{
    Budget budget;
    milliseconds now{0};
    for (int expected : {1, 2, 4, 8, 16, 32, 60, 60}) {
        budget.sent(Priority::Revoke, now);
        budget.throttled({}, now, 0.0);
        QCOMPARE(*budget.turn(Priority::Revoke, now) - now, milliseconds(std::chrono::seconds(expected)));
        now = *budget.turn(Priority::Revoke, now);
    }
    budget.sent(Priority::Revoke, now);
    budget.answered({}, now);
    budget.sent(Priority::Revoke, now);
    budget.throttled({}, now, 0.0);
    QCOMPARE(*budget.turn(Priority::Revoke, now) - now, milliseconds(1s));
}

// Whatever the reason that the server's time was wrong, or was told of another limit.
void TestTraffic::toldTimeThatWasWrong()
{
    Budget budget;
    milliseconds now{0};
    for (const int expected : {3, 3, 4, 8, 16, 32, 60, 60}) {
        budget.sent(Priority::Revoke, now);
        budget.throttled(limitOf({}, {}, 3s), now, 0.0);
        QCOMPARE(*budget.turn(Priority::Revoke, now) - now, milliseconds(std::chrono::seconds(expected)));
        now = *budget.turn(Priority::Revoke, now);
    }
}

// What was under way with the first 429 shows nothing new.
void TestTraffic::fourRefusedAtOnce()
{
    for (const bool told : {true, false}) {
        Budget budget;
        const RateLimit limit = told ? limitOf({}, {}, 1s) : RateLimit();
        for (int i = 0; i < 4; ++i)
            budget.sent(Priority::Revoke, 0ms);
        for (int i = 0; i < 4; ++i)
            budget.throttled(limit, 10ms, 0.0);
        QCOMPARE(*budget.turn(Priority::Revoke, 10ms), milliseconds(1010));
    }
}

// An answer that a 429 overtook says nothing about the limit now, nor does one that nobody waits for any
// more.
void TestTraffic::overtakenEndsNoBackoff()
{
    for (const bool answered : {true, false}) {
        Budget budget;
        milliseconds now{0};
        budget.sent(Priority::Revoke, now);
        budget.sent(Priority::List, now);
        budget.throttled({}, now, 0.0);
        if (answered)
            budget.answered({}, now);
        else
            budget.lost();
        QVERIFY(budget.probing());
        for (const int expected : {2, 4}) {
            now = *budget.turn(Priority::Revoke, now);
            budget.sent(Priority::Revoke, now);
            budget.throttled({}, now, 0.0);
            QCOMPARE(*budget.turn(Priority::Revoke, now) - now, milliseconds(std::chrono::seconds(expected)));
        }
        now = *budget.turn(Priority::Revoke, now);
        budget.sent(Priority::Revoke, now);
        budget.answered({}, now);
        QVERIFY(!budget.probing());
    }
}

void TestTraffic::spentWindowIsWaitedFor()
{
    const milliseconds now{0};
    Budget budget;
    budget.sent(Priority::Revoke, now);
    budget.answered(limitOf(0, 10s), 0ms);
    QVERIFY(!budget.open(Priority::Revoke, 9999ms));
    QCOMPARE(*budget.turn(Priority::Revoke, 0ms), milliseconds(10s));
    QVERIFY(budget.open(Priority::Revoke, 10s));
    QCOMPARE(budget.status(0ms, {}).wait, TrafficStatus::Wait::LimitSpent);
    QCOMPARE(*budget.status(0ms, {}).remaining, 0);
    QVERIFY(!budget.status(10s, {}).remaining);
}

void TestTraffic::underWayCounts()
{
    const milliseconds now{0};
    Budget budget;
    budget.sent(Priority::Revoke, now);
    budget.answered(limitOf(2, 10s), 0ms);
    budget.sent(Priority::Revoke, now);
    QVERIFY(budget.open(Priority::Revoke, 1ms));
    budget.sent(Priority::Revoke, now);
    QVERIFY(!budget.open(Priority::Revoke, 1ms));
    QVERIFY(!budget.turn(Priority::Revoke, 1ms)); // an answer decides first
    budget.answered(limitOf(1, 10s), 1ms);
    QVERIFY(!budget.open(Priority::Revoke, 1ms)); // one left, one under way
}

void TestTraffic::oneProbeAfter429()
{
    const milliseconds now{0};
    Budget budget;
    budget.sent(Priority::Revoke, now);
    budget.throttled(limitOf({}, {}, 1s), 0ms, 0.0);
    QVERIFY(budget.open(Priority::Revoke, 1s));
    budget.sent(Priority::Revoke, now);
    QVERIFY(!budget.open(Priority::Revoke, 1s));
    budget.answered({}, 1s);
    QVERIFY(budget.open(Priority::Revoke, 1s));
    budget.sent(Priority::Revoke, now);
    QVERIFY(budget.open(Priority::Revoke, 1s));
}

void TestTraffic::readsAreRepeatedAfter429()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(server.requests().size() == 1
                          ? RawServer::problem(429, "rate_limit_exceeded", "Retry-After: 7\r\n")
                          : RawServer::answer(200, emptyPage));
    });
    Line line(server, Line::pasted());
    Ended ended(line.list(server));
    QTRY_COMPARE(line.traffic.status().wait, TrafficStatus::Wait::ServerAsked);
    line.clock.advance(6999ms);
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 1);
    line.clock.advance(501ms);
    QTRY_COMPARE(ended.times, 1);
    QCOMPARE(ended.status, 200);
    QCOMPARE(server.requests().size(), 2);
}

// The next attempt needs a journal row of its own.
void TestTraffic::deleteIsNeverRepeated()
{
    for (int status : {401, 429, 500, 503}) {
        RawServer server([&](QTcpSocket *socket, const RawRequest &) {
            socket->write(RawServer::problem(status, {}, "Retry-After: 1\r\n"));
        });
        Line line(server, Line::pasted());
        Ended ended(line.revoke(server));
        QTRY_COMPARE(ended.times, 1);
        QCOMPARE(ended.status, status);
        line.clock.advance(10s);
        QTest::qWait(20);
        QCOMPARE(server.count("DELETE"), 1);
    }
}

static_assert(!std::is_copy_constructible_v<SendPermit> && !std::is_copy_assignable_v<SendPermit>);
static_assert(!std::is_default_constructible_v<SendPermit>);
static_assert(!std::is_constructible_v<SendPermit, std::shared_ptr<const bool>, QString>);

void TestTraffic::deleteWithoutAPermitNeverLeaves()
{
    RawServer server([](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(204)); });
    Line line(server, Line::pasted());
    const Call bare = Call::revoke(server.url(), Line::planned()).value();
    Ended ended(line.traffic.call(bare, Priority::Revoke, &line.owner));
    QTRY_COMPARE(ended.times, 1);
    QVERIFY(ended.error && !ended.error->mayHaveBeenSent);
    QCOMPARE(ended.error->kind, ApiError::Kind::InvalidRequest);
    QVERIFY(!line.confirmation.permit(QStringLiteral("not confirmed")));
    QCOMPARE(server.requests().size(), 0);
}

void TestTraffic::permitIsAskedWhenItWouldLeave_data()
{
    QTest::addColumn<bool>("withdrawn");
    QTest::newRow("suspended: it waits") << false;
    QTest::newRow("withdrawn: it never goes") << true;
}

// Permitted, queued behind the gate, and then the person thinks better of it.
void TestTraffic::permitIsAskedWhenItWouldLeave()
{
    QFETCH(const bool, withdrawn);
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(server.requests().size() == 1 ? RawServer::problem(429, {}, "Retry-After: 5\r\n")
                                                    : RawServer::answer(204));
    });
    Line line(server, Line::pasted());
    Ended first(line.revoke(server));
    QTRY_COMPARE(first.times, 1);
    Ended second(line.revoke(server));
    line.confirmation.suspend(Confirmation::Suspension::Pause);
    if (withdrawn)
        line.confirmation.withdraw();
    QVERIFY(!line.confirmation.permit(Line::planned()));
    line.clock.advance(1min);
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 1);
    line.confirmation.lift(Confirmation::Suspension::Pause);
    Ended list(line.list(server)); // whatever comes next looks at the queue again
    QTRY_COMPARE(list.times, 1);
    if (!withdrawn)
        QTRY_COMPARE(second.times, 1);
    QTest::qWait(20);
    QCOMPARE(server.count("DELETE"), withdrawn ? 1 : 2);
}

// Traps 6.2 rule 5: one gate for list, read-back, token and DELETE.
void TestTraffic::gateStopsEverything()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        if (server.requests().size() == 1)
            socket->write(RawServer::problem(429, {}, "Retry-After: 5\r\n"));
        else
            socket->write(request.method == "GET" ? RawServer::answer(200, emptyPage)
                                                  : RawServer::answer(204));
    });
    Line line(server, Line::pasted());
    Ended first(line.revoke(server));
    QTRY_COMPARE(first.times, 1);
    Ended revoke(line.revoke(server));
    Ended list(line.list(server));
    Ended readBack(line.list(server, Priority::ReadBack));
    line.clock.advance(4999ms);
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 1);
    line.clock.advance(600ms);
    QTRY_COMPARE(revoke.times + list.times + readBack.times, 3);
    // Reading back goes first, alone: one probe after a 429.
    QCOMPARE(server.requests().at(1).method, QByteArray("GET"));
    QCOMPARE(server.count("DELETE"), 2);
}

void TestTraffic::waitingCallCanBeCancelled()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::problem(429, {}, "Retry-After: 500\r\n"));
    });
    Line line(server, Line::pasted());
    Ended first(line.revoke(server));
    QTRY_COMPARE(first.times, 1);
    SentCall *waiting = line.revoke(server);
    Ended ended(waiting);
    QTest::qWait(20);
    QVERIFY(!waiting->isOnWire());
    waiting->cancel();
    QTRY_COMPARE(ended.times, 1);
    QCOMPARE(ended.wire, Wire::NotStarted);
    QCOMPARE(ended.error->kind, ApiError::Kind::Cancelled);
    QVERIFY(!ended.error->mayHaveBeenSent);
    QCOMPARE(server.count("DELETE"), 1);
}

void TestTraffic::F4_1_longWaitWantsAnAnswer_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("asks");
    QTest::newRow("10 minutes") << 599 << false;
    QTest::newRow("longer") << 601 << true;
    QTest::newRow("an hour") << 3600 << true;
}

void TestTraffic::F4_1_longWaitWantsAnAnswer()
{
    QFETCH(const int, seconds);
    QFETCH(const bool, asks);
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(
            server.requests().size() == 1
                ? RawServer::problem(429, {}, "Retry-After: " + QByteArray::number(seconds) + "\r\n")
                : RawServer::answer(200, emptyPage));
    });
    Line line(server, Line::pasted());
    Ended page(line.list(server));
    QTRY_COMPARE(line.traffic.status().wait, TrafficStatus::Wait::ServerAsked);
    Ended reading(line.list(server, Priority::ReadBack));
    QTRY_COMPARE(line.traffic.status().pageAskUntil.isValid(), asks);
    QTRY_COMPARE(line.traffic.status().readAskUntil.isValid(), asks);
    QTRY_VERIFY(line.traffic.status().pageAt.isValid());
    const TrafficStatus status = line.traffic.status();
    QCOMPARE(status.pageAt, status.waitUntil);
    QCOMPARE(status.readAt, status.waitUntil);
    line.clock.advance(std::chrono::seconds(seconds) + 1s);
    if (asks) {
        // However late it gets.
        line.clock.advance(2h);
        QTest::qWait(30);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(line.traffic.status().wait, TrafficStatus::Wait::None);
        QCOMPARE(line.traffic.status().pageAskUntil, status.pageAskUntil);
        line.traffic.acceptWait();
    }
    QTRY_COMPARE(page.times + reading.times, 2);
    QVERIFY(!line.traffic.status().pageAskUntil.isValid());
    QVERIFY(!line.traffic.status().readAskUntil.isValid());
}

// Agreed to once is enough for that wait, also for what comes later; what is taken back asks nothing.
void TestTraffic::F4_1_questionGoesWithItsCall()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::problem(429, {}, "Retry-After: 900\r\n"));
    });
    Line line(server, Line::pasted());
    SentCall *call = line.list(server);
    Ended page(call);
    QTRY_VERIFY(line.traffic.status().pageAskUntil.isValid());
    QSignalSpy changed(&line.traffic, &Traffic::statusChanged);
    call->cancel();
    QTRY_COMPARE(page.times, 1);
    QVERIFY(!line.traffic.status().pageAskUntil.isValid());
    QTRY_VERIFY(!changed.isEmpty());
    Ended another(line.list(server));
    QTRY_VERIFY(line.traffic.status().pageAskUntil.isValid());
    line.traffic.acceptWait();
    QVERIFY(!line.traffic.status().pageAskUntil.isValid());
    line.clock.advance(1s);
    Ended later(line.list(server, Priority::ReadBack));
    QTest::qWait(20);
    QVERIFY(!line.traffic.status().readAskUntil.isValid());
    // The next one is another wait.
    line.clock.advance(900s);
    QTRY_VERIFY(line.traffic.status().readAskUntil.isValid());
    QVERIFY(line.traffic.status().pageAskUntil.isValid());
}

// A run's reserve is not for looking at the list, which waits while a reading does not.
void TestTraffic::F4_1_pageShowsItsOwnWait()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(
            200, emptyPage, "application/json",
            "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 2\r\nX-RateLimit-Reset: 30\r\n"));
    });
    Line line(server, Line::pasted());
    line.traffic.setDemand({.active = true, .pace = Pace::Considerate, .toSend = 5, .inDoubt = 0});
    Ended first(line.list(server));
    QTRY_COMPARE(first.times, 1);
    QVERIFY(!line.traffic.status().pageAt.isValid());
    Ended second(line.list(server));
    QTRY_VERIFY(line.traffic.status().pageAt.isValid());
    const TrafficStatus status = line.traffic.status();
    QCOMPARE(status.pageAt, line.clock.now().addSecs(30));
    QVERIFY(!status.readAt.isValid());
    QVERIFY(!status.pageAskUntil.isValid());
}

// Traps 1.8: compare and swap on the token that failed.
void TestTraffic::tenParallel401OneRenewal()
{
    QByteArray good = "Bearer dinie_at_1";
    int tokens = 0;
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        if (request.method == "POST")
            socket->write(RawServer::answer(200, grant(++tokens)));
        else if (request.header("Authorization") != good)
            socket->write(RawServer::problem(401, "token_expired"));
        else
            socket->write(RawServer::answer(200, emptyPage));
    });
    Line line(server);
    Ended first(line.list(server));
    QTRY_COMPARE(first.times, 1);
    QCOMPARE(tokens, 1);
    good = "Bearer dinie_at_2";
    std::vector<std::unique_ptr<Ended>> ended;
    for (int i = 0; i < 10; ++i)
        ended.push_back(
            std::make_unique<Ended>(line.list(server, i % 2 ? Priority::List : Priority::ReadBack)));
    QTRY_VERIFY(std::all_of(ended.begin(), ended.end(), [](const auto &one) { return one->times == 1; }));
    QVERIFY(std::all_of(ended.begin(), ended.end(), [](const auto &one) { return one->status == 200; }));
    QCOMPARE(tokens, 2);
}

void TestTraffic::secondUnauthorizedEnds()
{
    int tokens = 0;
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        socket->write(request.method == "POST" ? RawServer::answer(200, grant(++tokens))
                                               : RawServer::problem(401, "invalid_token"));
    });
    Line line(server);
    Ended ended(line.list(server));
    QTRY_COMPARE(ended.times, 1);
    QCOMPARE(ended.error->kind, ApiError::Kind::Unauthorized);
    QCOMPARE(tokens, 2);
    QCOMPARE(server.count("GET"), 2);
}

void TestTraffic::renewedBeforeItsEnd()
{
    int tokens = 0;
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        socket->write(request.method == "POST" ? RawServer::answer(200, grant(++tokens))
                                               : RawServer::answer(200, emptyPage));
    });
    Line line(server);
    const auto listed = [&] {
        Ended ended(line.list(server));
        return QTest::qWaitFor([&] { return ended.times == 1; });
    };
    QVERIFY(listed());
    line.clock.advance(3299s);
    QVERIFY(listed());
    QCOMPARE(tokens, 1);
    line.clock.advance(2s); // 299 s before its end
    QVERIFY(listed());
    QCOMPARE(tokens, 2);
}

// Those before the present one may still come back; a day's worth of them does not pile up.
void TestTraffic::F5_8_tokensOutliveTheMaskBriefly()
{
    int tokens = 0;
    const auto tokenOf = [](int n) {
        return QByteArray("dinie_at_" + QByteArray(20, 't') + QByteArray::number(n));
    };
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        const QByteArray given =
            R"({"access_token":")" + tokenOf(tokens + 1) + R"(","token_type":"bearer","expires_in":3600})";
        tokens += request.method == "POST" ? 1 : 0;
        socket->write(RawServer::answer(200, request.method == "POST" ? given : emptyPage));
    });
    const auto isMasked = [&](int n) { return holdsKnownSecret(QString::fromLatin1(tokenOf(n))); };
    {
        Line line(server);
        for (int hour = 1; hour <= 4; ++hour) {
            Ended ended(line.list(server));
            QTRY_COMPARE(ended.times, 1);
            QCOMPARE(tokens, hour);
            for (int n = 1; n <= hour; ++n)
                QCOMPARE(isMasked(n), n + 1 >= hour);
            line.clock.advance(3601s);
        }
        QCOMPARE(line.session.takeRedactions().size(), 3U); // two tokens and the secret
        QVERIFY(!isMasked(4));
        Ended ended(line.list(server));
        QTRY_COMPARE(ended.times, 1);
        QVERIFY(isMasked(5));
    }
    QVERIFY(!isMasked(5));
}

void TestTraffic::keptTokenIsUsed()
{
    RawServer server(
        [&](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(200, emptyPage)); });
    for (const auto &[left, tokens] :
         {std::pair(3000s, 0), std::pair(200s, 1), std::pair(-5s, 1), std::pair(9000s, 1)}) {
        server.setHandler([&](QTcpSocket *socket, const RawRequest &request) {
            socket->write(RawServer::answer(200, request.method == "POST" ? grant(1) : emptyPage));
        });
        const int before = server.count("POST");
        SessionSeed seed = Line::pair();
        seed.kept = KeptToken{std::make_shared<const Secret>("dinie_at_kept"),
                              FakeClock().now().addSecs(left.count())};
        Line line(server, std::move(seed));
        Ended ended(line.list(server));
        QTRY_COMPARE(ended.times, 1);
        QCOMPARE(server.count("POST") - before, tokens);
    }
}

void TestTraffic::renewalThatFailsOnTheWay()
{
    int tokens = 0;
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        if (request.method == "GET")
            socket->write(RawServer::answer(200, emptyPage));
        else
            socket->write(++tokens == 1 ? RawServer::answer(200, grant(1)) : RawServer::problem(503));
    });
    Line line(server);
    Ended first(line.list(server));
    QTRY_COMPARE(first.times, 1);
    line.clock.advance(3400s);
    Ended second(line.list(server));
    QTRY_COMPARE(second.times, 1);
    QCOMPARE(second.status, 200); // the old one still has 200 s
    line.clock.advance(300s);
    Ended third(line.list(server));
    QTRY_COMPARE(third.times, 1);
    QCOMPARE(third.error->kind, ApiError::Kind::Unavailable);
    QVERIFY(!third.error->mayHaveBeenSent);
}

void TestTraffic::pastedTokenTurnedDown()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::problem(401)); });
    Line line(server, Line::pasted());
    QSignalSpy needed(&line.session, &Session::signInNeeded);
    Ended ended(line.list(server));
    QTRY_COMPARE(ended.times, 1);
    QCOMPARE(ended.error->kind, ApiError::Kind::NotSignedIn);
    QCOMPARE(needed.count(), 1);
    QCOMPARE(server.count("POST"), 0);
}

// Traps 1.6: one at first, never more than four at once.
void TestTraffic::lanesAreBounded()
{
    QList<QTcpSocket *> open;
    qsizetype most = 0;
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        open.append(socket);
        most = std::max(most, open.size());
    });
    Line line(server, Line::pasted());
    std::vector<std::unique_ptr<Ended>> ended;
    for (int i = 0; i < 12; ++i)
        ended.push_back(std::make_unique<Ended>(line.revoke(server)));
    QTRY_COMPARE(open.size(), 1);
    QTest::qWait(50);
    QCOMPARE(open.size(), 1);
    QTRY_VERIFY([&] {
        while (!open.isEmpty())
            open.takeFirst()->write(RawServer::answer(204));
        return std::all_of(ended.begin(), ended.end(), [](const auto &one) { return one->times == 1; });
    }());
    QCOMPARE(most, 4);
    QCOMPARE(server.count("DELETE"), 12);
}

void TestTraffic::F4_6_limitsBelowOneWaitForNothing()
{
    const QByteArray limits = "X-RateLimit-Limit: 0\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 60\r\n";
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        socket->write(request.method == "GET" ? RawServer::answer(200, emptyPage, "application/json", limits)
                                              : RawServer::answer(204, {}, {}, limits));
    });
    Line line(server, Line::pasted());
    // Said once.
    QTest::ignoreMessage(QtWarningMsg, "The server tells a rate limit below 1; it is not used.");
    QTest::failOnWarning(QRegularExpression(QStringLiteral("below 1")));
    for (int i = 0; i < 5; ++i) {
        Ended list(line.list(server));
        QTRY_COMPARE(list.times, 1);
        Ended revoke(line.revoke(server));
        QTRY_COMPARE(revoke.times, 1); // without a step of the clock
        QCOMPARE(line.traffic.status().wait, TrafficStatus::Wait::None);
    }
}

void TestTraffic::signInReadsOnePage()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        socket->write(RawServer::answer(200, request.method == "POST" ? grant(1) : emptyPage,
                                        "application/json", rateHeaders(98, 60)));
    });
    Line line(server);
    const SignedIn signedIn(line);
    QTRY_VERIFY(signedIn.done);
    QVERIFY(signedIn.ok);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().constFirst().body, QByteArray("grant_type=client_credentials"));
    QCOMPARE(server.requests().constFirst().header("Authorization"),
             "Basic " + QByteArray("me:secret").toBase64());
    QCOMPARE(*line.traffic.status().remaining, 98);
}

void TestTraffic::otherPrefix_data()
{
    QTest::addColumn<bool>("pasted");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("answers");
    for (bool pasted : {false, true}) {
        QTest::addRow("%s, reference typed", pasted ? "token" : "pair")
            << pasted << QStringLiteral("/v3") << QStringLiteral("/api/v3");
        QTest::addRow("%s, SDK typed", pasted ? "token" : "pair")
            << pasted << QStringLiteral("/api/v3") << QStringLiteral("/v3");
    }
}

void TestTraffic::otherPrefix()
{
    QFETCH(bool, pasted);
    QFETCH(QString, typed);
    QFETCH(QString, answers);
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        if (!request.path.startsWith(QByteArray(answers.toUtf8() + "/auth")))
            socket->write(RawServer::answer(404, "<html>Not found</html>", "text/html"));
        else
            socket->write(RawServer::answer(200, request.method == "POST" ? grant(1) : emptyPage));
    });
    Line line(server, pasted ? Line::pasted() : Line::pair());
    line.session.setBaseUrl(server.url(typed));
    const SignedIn signedIn(line);
    QTRY_VERIFY(signedIn.done);
    QVERIFY(signedIn.ok);
    QVERIFY(signedIn.otherPrefix);
    QCOMPARE(line.session.baseUrl().path(), answers);
}

void TestTraffic::problemIsNoOtherPrefix()
{
    RawServer server([&](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::problem(404)); });
    Line line(server);
    const SignedIn signedIn(line);
    QTRY_VERIFY(signedIn.done);
    QVERIFY(!signedIn.ok);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
