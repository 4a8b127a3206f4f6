#include "fakes/run_bench.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace rd {

namespace {

SessionSeed pasted()
{
    return {SignInKind::PastedToken, {}, Secret("dinie_at_pasted"), {}};
}

} // namespace

const NetworkSettings RunBench::direct{
    .proxyMode = ProxyMode::None, .proxyHost = {}, .proxyPort = 0, .extraCaFile = {}};

RunBench::RunBench(const QUrl &baseUrl, std::optional<SessionSeed> seed, const NetworkSettings &settings)
    : journal(std::make_unique<Journal>(folder.filePath(QStringLiteral("data")))), network(settings),
      traffic(&network, &clock, {.deadline = deadline}, 1),
      session(&traffic, &clock, baseUrl, seed ? std::move(*seed) : pasted()), property(journal->filePath()),
      m_baseUrl(baseUrl)
{
    traffic.setTokenSource(&session);
    openJournal();
}

void RunBench::openJournal()
{
    bool ended = false;
    bool ok = false;
    JournalRead *open = journal->open(nullptr);
    QObject::connect(open, &Operation::finished, open, [&ended, &ok, open] {
        ended = true;
        ok = open->ok();
    });
    open->start();
    if (!QTest::qWaitFor([&] { return ended; }) || !ok)
        qFatal("the journal of the test cannot be opened");
}

Plan RunBench::plan(const QList<Credential> &list, const QList<int> &rows) const
{
    Plan plan;
    plan.runId = QStringLiteral("run-1");
    plan.label = QStringLiteral("2026-11-23-1");
    plan.environmentId = QStringLiteral("e1");
    plan.environmentName = QStringLiteral("Staging");
    plan.environmentKind = EnvironmentKind::Sandbox;
    plan.baseUrl = m_baseUrl;
    plan.ownClientId = QStringLiteral("own");
    plan.confirmedAt = clock.now();
    for (const int row : rows) {
        PlanItem item;
        item.seen = list.at(row);
        item.first = row == 0;
        if (row > 0)
            item.previousId = list.at(row - 1).id;
        plan.items.append(item);
    }
    return plan;
}

Run *RunBench::make(const Plan &plan, milliseconds hold)
{
    run = std::make_unique<Run>(plan, hold, journal.get(), &traffic);
    return run.get();
}

Run *RunBench::recover()
{
    bool ended = false;
    JournalRead *read = journal->read(QStringLiteral("e1"), {}, nullptr);
    QList<RunHistory> runs;
    QObject::connect(read, &Operation::finished, read, [&ended, &runs, read] {
        ended = true;
        runs = foldHistory(read->entries());
    });
    read->start();
    if (!QTest::qWaitFor([&] { return ended; }) || runs.isEmpty())
        qFatal("the journal of the test holds no run");
    run = std::make_unique<Run>(runs.last(), journal.get(), &traffic);
    return run.get();
}

// Only the clock can bring it on: a gate, a hold, or the pause before another reading.
bool RunBench::waits() const
{
    if (traffic.underWay() > 0)
        return false;
    const TrafficStatus status = traffic.status();
    if (status.wait != TrafficStatus::Wait::None || status.nextAt.isValid())
        return true;
    return run && (run->status().readAgainAt.isValid() || run->status().holdUntil.isValid() ||
                   run->status().tryAgainAt.isValid());
}

// Goes on with each event, where QTest::qWaitFor() sleeps in between: a run has some thirty of them.
bool RunBench::until(const std::function<bool()> &holds)
{
    QTimer heartbeat;
    heartbeat.start(20);
    const QDeadlineTimer end(20'000);
    while (!holds() && !end.hasExpired()) {
        if (waits() && clock.untilNext() >= milliseconds::zero())
            clock.advance(clock.untilNext());
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return holds();
}

bool RunBench::toTheEnd()
{
    return until([this] { return run->status().phase == RunStatus::Phase::Finished; });
}

} // namespace rd
