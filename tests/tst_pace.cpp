// The turn of each request at the two paces (docs/pitfalls.md 6.2), on the budget alone.
#include "run/run_estimate.h"
#include "scheduler/rate_budget.h"

#include <QTest>

using namespace rd;
using namespace std::chrono_literals;

namespace {

// A server with one fixed window from its first request on, which tells its reset in whole seconds.
struct Window
{
    qint64 limit = 50;
    milliseconds length{30'000};
    milliseconds roundedUp{0}; // what the told reset is later than the true one
    bool wholeSeconds = false; // the distance is told rounded up to whole seconds
    qint64 taken = 0;
    milliseconds reset{-1};
    int throttled = 0;

    RateLimit take(milliseconds now, bool *allowed)
    {
        if (now >= reset) {
            reset = now + length;
            taken = 0;
        }
        *allowed = taken < limit;
        taken += *allowed ? 1 : 0;
        throttled += *allowed ? 0 : 1;
        RateLimit told;
        told.limit = limit;
        told.remaining = limit - taken;
        told.resetIn = reset - now + roundedUp;
        if (wholeSeconds)
            told.resetIn = std::chrono::ceil<std::chrono::seconds>(*told.resetIn);
        return told;
    }
};

struct Sent
{
    milliseconds at;
    bool allowed;
};

// Sends `count` DELETEs one after the other, each answered after `trip`, as a run at that pace would.
QList<Sent> drive(Budget &budget, Window &server, Pace pace, int count, milliseconds trip = 5ms,
                  const std::function<void(milliseconds)> &meanwhile = {})
{
    QList<Sent> sent;
    milliseconds now{0};
    while (sent.size() < count) {
        budget.setDemand({.active = true, .pace = pace, .toSend = count - sent.size(), .inDoubt = 0});
        const std::optional<milliseconds> turn = budget.turn(Priority::Revoke, now);
        if (!turn)
            return sent;
        now = std::max(now, *turn);
        if (meanwhile)
            meanwhile(now);
        budget.sent(Priority::Revoke, now);
        now += trip;
        bool allowed = false;
        const RateLimit told = server.take(now, &allowed);
        if (allowed) {
            budget.answered(told, now);
            sent.append({now, true});
        } else {
            budget.throttled(told, now, 0.0);
        }
    }
    return sent;
}

} // namespace

class TestPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fastUsesEachWindow_data();
    void fastUsesEachWindow();
    void fastKeepsAFewForReadingBack();
    void theRestIsNotHeldBack();
    void considerateSpreads();
    void considerateLeavesAFifth();
    void othersAreNoticed();
    void unknownLimitHalves();
    void urgentUsesTheReserve();
    void estimate_data();
    void estimate();
    void F3_8_waitComesFirst_data();
    void F3_8_waitComesFirst();
};

void TestPace::fastUsesEachWindow_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<milliseconds>("length");
    QTest::addColumn<milliseconds>("roundedUp");
    for (const int late : {0, 200, 500, 999}) {
        QTest::addRow("120 at 50 per 30 s, told %d ms late", late)
            << 120 << milliseconds(30s) << milliseconds(late);
        QTest::addRow("190 at 50 per 5 s, told %d ms late", late)
            << 190 << milliseconds(5s) << milliseconds(late);
    }
}

void TestPace::fastUsesEachWindow()
{
    QFETCH(const int, count);
    QFETCH(const milliseconds, length);
    QFETCH(const milliseconds, roundedUp);
    Budget budget;
    Window server;
    server.length = length;
    server.roundedUp = roundedUp;
    server.wholeSeconds = roundedUp == milliseconds::zero();
    const QList<Sent> sent = drive(budget, server, Pace::Fast, count, 40ms);
    QCOMPARE(sent.size(), count);
    QCOMPARE(server.throttled, 0);
    const milliseconds earliest = length * ((count - 1) / 50);
    QVERIFY2(sent.last().at <= earliest * 105 / 100 + 2s,
             qPrintable(QString::number(sent.last().at.count())));
}

void TestPace::fastKeepsAFewForReadingBack()
{
    Budget budget;
    Window server;
    bool allowed = false;
    budget.setDemand({.active = true, .pace = Pace::Fast, .toSend = 500, .inDoubt = 1});
    milliseconds now{0};
    int sent = 0;
    while (budget.open(Priority::Revoke, now)) {
        budget.sent(Priority::Revoke, now);
        now += 5ms;
        budget.answered(server.take(now, &allowed), now);
        ++sent;
    }
    QCOMPARE(sent, 47);
    QVERIFY(budget.open(Priority::ReadBack, now));
    QVERIFY(budget.open(Priority::Token, now));
    QVERIFY(!budget.open(Priority::List, now)); // looking at the list waits
}

// What fits into the window goes out at once.
void TestPace::theRestIsNotHeldBack()
{
    Budget budget;
    Window server;
    const QList<Sent> sent = drive(budget, server, Pace::Fast, 50);
    QCOMPARE(sent.size(), 50);
    QVERIFY(sent.last().at < 1s);
}

void TestPace::considerateSpreads()
{
    Budget budget;
    Window server;
    const QList<Sent> sent = drive(budget, server, Pace::Considerate, 80);
    QCOMPARE(sent.size(), 80);
    QCOMPARE(server.throttled, 0);
    for (qsizetype i = 2; i < sent.size(); ++i) {
        const milliseconds gap = sent.at(i).at - sent.at(i - 1).at;
        QVERIFY2(gap > 500ms && gap < 1100ms, qPrintable(QString::number(gap.count())));
    }
}

// Ours are at most four fifths of each window, so that another client with a fifth never meets a 429.
void TestPace::considerateLeavesAFifth()
{
    Budget budget;
    Window server;
    int othersRefused = 0;
    milliseconds next{0};
    const QList<Sent> sent = drive(budget, server, Pace::Considerate, 120, 5ms, [&](milliseconds now) {
        while (next <= now) { // ten in each 30 s
            bool allowed = false;
            server.take(next, &allowed);
            othersRefused += allowed ? 0 : 1;
            next += 3s;
        }
    });
    QCOMPARE(sent.size(), 120);
    QCOMPARE(othersRefused, 0);
    QCOMPARE(server.throttled, 0);
    QVERIFY(sent.last().at < 95s);
}

void TestPace::othersAreNoticed()
{
    Budget budget;
    Window server;
    QVERIFY(!budget.status(0ms, {}).shared);
    int i = 0;
    drive(budget, server, Pace::Fast, 60, 5ms, [&](milliseconds now) {
        bool allowed = false;
        if (++i % 4 == 0)
            server.take(now, &allowed);
    });
    QVERIFY(budget.status(server.reset, {}).shared);
}

// No header at all: one 429 for each probe, the interval between probes doubles, then half the rate.
void TestPace::unknownLimitHalves()
{
    Budget budget;
    milliseconds now{0};
    for (int i = 0; i < 40; ++i) {
        budget.sent(Priority::Revoke, now);
        now += 100ms;
        budget.answered({}, now);
    }
    QList<milliseconds> waits;
    for (int probe = 0; probe < 4; ++probe) {
        budget.sent(Priority::Revoke, now);
        QVERIFY(probe == 0 || !budget.open(Priority::Revoke, now));
        budget.throttled({}, now, 0.0);
        waits.append(*budget.turn(Priority::Revoke, now) - now);
        now = *budget.turn(Priority::Revoke, now);
    }
    QCOMPARE(waits, (QList<milliseconds>{1s, 2s, 4s, 8s}));
    budget.sent(Priority::Revoke, now);
    budget.answered({}, now);
    // It took 10 per second before; half of that now, and a little more with each answer.
    const milliseconds first = *budget.turn(Priority::Revoke, now) - now;
    QVERIFY2(first >= 190ms && first <= 210ms, qPrintable(QString::number(first.count())));
    budget.sent(Priority::Revoke, now);
    budget.answered({}, now);
    QVERIFY(*budget.turn(Priority::Revoke, now) - now < first);
}

void TestPace::urgentUsesTheReserve()
{
    Budget budget;
    Window server;
    bool allowed = false;
    budget.setDemand({.active = true, .pace = Pace::Considerate, .toSend = 500, .inDoubt = 0});
    budget.sent(Priority::Revoke, 0ms);
    budget.answered(server.take(0ms, &allowed), 0ms);
    QVERIFY(!budget.open(Priority::Revoke, 1ms));
    QVERIFY(budget.open(Priority::Urgent, 1ms));
}

void TestPace::estimate_data()
{
    QTest::addColumn<Pace>("pace");
    QTest::addColumn<int>("requests");
    QTest::addColumn<qint64>("remaining");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("fast, fits") << Pace::Fast << 40 << qint64(50) << qint64(0);
    QTest::newRow("fast, one window more") << Pace::Fast << 60 << qint64(50) << qint64(10);
    QTest::newRow("fast, three") << Pace::Fast << 160 << qint64(50) << qint64(70);
    QTest::newRow("considerate, half a window") << Pace::Considerate << 20 << qint64(50) << qint64(5);
    QTest::newRow("considerate, then whole ones") << Pace::Considerate << 120 << qint64(50) << qint64(70);
    QTest::newRow("considerate, little left") << Pace::Considerate << 40 << qint64(5) << qint64(40);
}

void TestPace::estimate()
{
    QFETCH(const Pace, pace);
    QFETCH(const int, requests);
    QFETCH(const qint64, remaining);
    QFETCH(const qint64, seconds);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'795'437'000, Qt::UTC);
    TrafficStatus traffic;
    QVERIFY(!estimateRun(requests, pace, traffic, now).limitKnown);
    traffic.limit = 50;
    traffic.remaining = remaining;
    traffic.resetAt = now.addSecs(10);
    traffic.windowLength = 30s;
    const RunEstimate estimate = estimateRun(requests, pace, traffic, now);
    QVERIFY(estimate.limitKnown);
    QCOMPARE(estimate.requests, requests);
    const auto shortest = std::chrono::duration_cast<std::chrono::seconds>(estimate.shortest).count();
    QVERIFY2(std::abs(shortest - seconds) <= 1, qPrintable(QString::number(shortest)));
    QVERIFY(estimate.longest >= estimate.shortest);
}

void TestPace::F3_8_waitComesFirst_data()
{
    QTest::addColumn<bool>("limitKnown");
    QTest::addColumn<Pace>("pace");
    QTest::newRow("no limit known") << false << Pace::Fast;
    QTest::newRow("fast") << true << Pace::Fast;
    QTest::newRow("considerate") << true << Pace::Considerate;
}

void TestPace::F3_8_waitComesFirst()
{
    QFETCH(const bool, limitKnown);
    QFETCH(const Pace, pace);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'795'437'000, Qt::UTC);
    TrafficStatus traffic;
    if (limitKnown) {
        traffic.limit = 50;
        traffic.windowLength = 30s;
    }
    const RunEstimate free = estimateRun(8, pace, traffic, now);
    traffic.wait = TrafficStatus::Wait::ServerAsked;
    traffic.waitUntil = now.addSecs(900);
    const RunEstimate waiting = estimateRun(8, pace, traffic, now);
    QCOMPARE(waiting.shortest - free.shortest, milliseconds(900s));
    QVERIFY(waiting.longest >= free.longest + 900s);
    // It passes, and is over.
    QCOMPARE(presentEstimate(waiting, traffic, now.addSecs(860)).longest, waiting.longest - 860s);
    QVERIFY(presentEstimate(free, traffic, now).shortest >= 900s);
    QCOMPARE(presentEstimate(free, traffic, now.addSecs(900)).shortest, 0ms);
}

QTEST_APPLESS_MAIN(TestPace)
#include "tst_pace.moc"
