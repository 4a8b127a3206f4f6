// What a run of many costs: the same for each of its items however many they are, and nothing of what did not
// change.
#include "fakes/desk_bench.h"
#include "fakes/run_scene.h"
#include "run/run_counts.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <numeric>
#include <random>
#include <set>
#include <vector>

using namespace rd;
using namespace std::chrono_literals;
using Phase = ItemStatus::Phase;

namespace {

// What this thread has computed, in seconds.
double computed()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
#else
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

QList<Credential> credentials(int count)
{
    QList<Credential> list;
    for (int i = 0; i < count; ++i) {
        Credential credential;
        credential.id = QStringLiteral("id%1").arg(i);
        credential.clientId = QStringLiteral("c%1").arg(i);
        credential.name = QStringLiteral("worker %1").arg(i);
        list.append(credential);
    }
    return list;
}

// All of the numbers that RunCounts has, from nothing but what each item is.
QVariantList recount(const std::vector<RunCounts::Mark> &marks)
{
    int unsent = 0;
    int readingBack = 0;
    int checking = 0;
    int ending = 0;
    int done = 0;
    QVariantList queued;
    QVariantList sending;
    QDateTime earliest;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const RunCounts::Mark &mark = marks[i];
        unsent += mark.unsent ? 1 : 0;
        readingBack += mark.readingBack ? 1 : 0;
        checking += mark.checking ? 1 : 0;
        ending += mark.ending ? 1 : 0;
        done += mark.done ? 1 : 0;
        if (mark.queued)
            queued.append(qlonglong(i));
        if (mark.sending)
            sending.append(qlonglong(i));
        if (mark.readAgainAt.isValid() && (!earliest.isValid() || mark.readAgainAt < earliest))
            earliest = mark.readAgainAt;
    }
    return {unsent, readingBack, checking, ending, done, QVariant(queued), QVariant(sending), earliest};
}

QVariantList places(const std::set<qsizetype> &all)
{
    QVariantList list;
    for (const qsizetype place : all)
        list.append(qlonglong(place));
    return list;
}

QVariantList told(const RunCounts &counts)
{
    return {counts.unsent(),
            counts.readingBack(),
            counts.checking(),
            counts.ending(),
            counts.done(),
            QVariant(places(counts.queued())),
            QVariant(places(counts.sending())),
            counts.readAgainAt()};
}

// What the figures of a run should be, by its items.
int unsentOf(const RunStatus &run)
{
    return static_cast<int>(std::count_if(run.items.begin(), run.items.end(), [](const ItemStatus &item) {
        return item.phase == Phase::Queued;
    }));
}

QDateTime readAgainOf(const RunStatus &run)
{
    QDateTime earliest;
    for (const ItemStatus &item : run.items) {
        if (item.readAgainAt.isValid() && (!earliest.isValid() || item.readAgainAt < earliest))
            earliest = item.readAgainAt;
    }
    return earliest;
}

} // namespace

class TestRunSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F6_8_countedAsRecounted_data();
    void F6_8_countedAsRecounted();
    void F6_8_figuresOfARun_data();
    void F6_8_figuresOfARun();
    void F6_8_costOfOneItem();
    void F6_8_snapshotsShareTheirItems();
    void F6_8_newsDoNotPileUp();
};

void TestRunSize::F6_8_countedAsRecounted_data()
{
    QTest::addColumn<int>("items");
    for (const int items : {1, 2, 7, 40})
        QTest::addRow("%d items", items) << items;
}

void TestRunSize::F6_8_countedAsRecounted()
{
    QFETCH(const int, items);
    std::mt19937 random(static_cast<std::mt19937::result_type>(items));
    const auto pick = [&random](int below) { return std::uniform_int_distribution<>(0, below - 1)(random); };
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'795'442'400'000, Qt::UTC);
    RunCounts counts;
    std::vector<RunCounts::Mark> marks(static_cast<std::size_t>(items));
    for (const RunCounts::Mark &mark : marks)
        counts.append(mark);
    for (int step = 0; step < 2'000; ++step) {
        const int item = pick(items);
        RunCounts::Mark &mark = marks[static_cast<std::size_t>(item)];
        mark = {.queued = pick(2) == 0,
                .unsent = pick(2) == 0,
                .sending = pick(2) == 0,
                .readingBack = pick(2) == 0,
                .checking = pick(2) == 0,
                .ending = pick(2) == 0,
                .done = pick(2) == 0,
                .readAgainAt = pick(2) == 0 ? now.addSecs(pick(5)) : QDateTime()};
        counts.set(item, mark);
        QCOMPARE(told(counts), recount(marks));
    }
}

void TestRunSize::F6_8_figuresOfARun_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Whatever the server answers and whatever the person does meanwhile.
void TestRunSize::F6_8_figuresOfARun()
{
    QFETCH(const quint32, seed);
    constexpr int count = 12;
    std::mt19937 random(seed);
    const auto pick = [&random](int below) { return std::uniform_int_distribution<>(0, below - 1)(random); };
    RunScene scene({}, count + 1);
    scene.api.onDelete = [&pick](QTcpSocket *socket, ScriptedApi::Row *row) {
        switch (pick(5)) {
        case 0:
            socket->write(RawServer::answer(500));
            return;
        case 1:
            socket->abort(); // a lost reply: of one that was done, or was not
            if (pick(2) == 0)
                row->status = "revoked";
            return;
        case 2:
            socket->write(RawServer::answer(403));
            return;
        default:
            row->status = "revoked";
            socket->write(RawServer::answer(204));
        }
    };
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), 1);
    Run *run = scene.bench.make(scene.planOf(rows));
    int changes = 0;
    int wrong = 0;
    connect(run, &Run::changed, this, [&] {
        ++changes;
        const RunStatus &status = run->status();
        wrong += status.left.requests == unsentOf(status) ? 0 : 1;
        if (status.phase != RunStatus::Phase::Stopping && status.readAgainAt != readAgainOf(status))
            ++wrong;
    });
    run->start();
    const int pausesAfter = 20 + pick(60);
    scene.bench.until([&] { return changes >= pausesAfter || !run->status().active(); });
    run->pause();
    run->resume();
    if (pick(3) == 0)
        run->stop();
    QVERIFY(scene.bench.toTheEnd());
    QVERIFY(changes > count);
    QCOMPARE(wrong, 0);
    QCOMPARE(run->status().left.requests, 0);
    QVERIFY(!run->status().readAgainAt.isValid());
}

// Each change of one item looked through all of them several times. What ends here was never sent, so that
// there is nothing else to compute.
void TestRunSize::F6_8_costOfOneItem()
{
    const auto costOfOne = [](int count) {
        RunScene scene;
        QList<int> rows(count);
        std::iota(rows.begin(), rows.end(), 0);
        Run *run = scene.bench.make(scene.bench.plan(credentials(count), rows), 5s);
        run->start();
        if (!scene.bench.until([run] { return run->status().phase == RunStatus::Phase::Holding; }))
            return -1.0;
        const double before = computed();
        run->stop();
        if (!QTest::qWaitFor([run] { return !run->status().active(); }, 120'000))
            return -1.0;
        return (computed() - before) / count;
    };
    const double few = costOfOne(1'000);
    const double many = costOfOne(10'000);
    QVERIFY(few > 0 && many > 0);
    qInfo("one of 1,000: %.1f us, one of 10,000: %.1f us", few * 1e6, many * 1e6);
    QVERIFY2(many < 3 * few, qPrintable(QString::number(many / few)));
}

// Whoever keeps what a run said last makes it copy nothing but the one that changes.
void TestRunSize::F6_8_snapshotsShareTheirItems()
{
    constexpr int count = 30;
    RunScene scene({}, count + 1);
    scene.answers({RawServer::answer(204)});
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), 1);
    Run *run = scene.bench.make(scene.planOf(rows));
    RunStatus latest = run->status();
    qsizetype most = 0;
    qsizetype all = 0;
    connect(run, &Run::changed, this, [&] {
        const qsizetype changed = run->status().items.changedSince(latest.items).size();
        most = std::max(most, changed);
        all += changed;
        latest = run->status();
    });
    run->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(most, 1);
    QVERIFY2(all <= 8 * count, qPrintable(QString::number(all)));
    for (qsizetype i = 0; i < count; ++i)
        QCOMPARE(latest.items.at(i).outcome, Outcome::Revoked);
    // A copy is a copy: what changes in one stays as it was in the other.
    RunStatus other = latest;
    other.items[3].outcome = Outcome::Unknown;
    QCOMPARE(latest.items.at(3).outcome, Outcome::Revoked);
    QCOMPARE(other.items.changedSince(latest.items), QList<qsizetype>{3});
}

// While the window is busy with the news of a run, no more than what comes next waits for it.
void TestRunSize::F6_8_newsDoNotPileUp()
{
    PracticeOptions options;
    options.count = 400;
    options.limit = 0;
    options.latencyMs = 20;
    DeskBench bench(options);
    QVERIFY(bench.signedIn());
    Desk &desk = *bench.desk;
    Plan plan = desk.draftPlan(bench.active().mid(0, 250));
    plan.pace = Pace::Fast;
    plan.confirmedAt = bench.clock.now();
    QVERIFY(desk.revoke(plan, false));

    constexpr int busyMs = 500;
    QElapsedTimer sinceBusy;
    int busy = 0;
    int atOnce = 0;
    connect(&desk, &Desk::runChanged, this, [&] {
        if (desk.run().phase != RunStatus::Phase::Running)
            return;
        if (sinceBusy.isValid() && sinceBusy.elapsed() < 20) {
            ++atOnce;
            return;
        }
        if (busy == 3)
            return;
        ++busy;
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < busyMs) {
        }
        sinceBusy.start();
    });
    QTRY_COMPARE_WITH_TIMEOUT(desk.run().phase, RunStatus::Phase::Finished, 60'000);
    QCOMPARE(busy, 3);
    QVERIFY2(atOnce <= busy, qPrintable(QString::number(atOnce)));
}

QTEST_GUILESS_MAIN(TestRunSize)
#include "tst_run_size.moc"
