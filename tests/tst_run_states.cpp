// What a run and its items may come to be from what they are, row by row, and what a run decides about waits.
#include "fakes/fake_clock.h"
#include "run/item_state.h"
#include "run/run_phase.h"
#include "run/run_waits.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace rd;
using namespace std::chrono_literals;
using Phase = RunStatus::Phase;
using State = ItemState;

namespace {

template <class Value>
struct Row
{
    const char *name;
    Value from;
    QList<Value> to;
};

const Row<Phase> phases[] = {
    {"none", Phase::None, {Phase::CheckingDrift}},
    {"holding", Phase::Holding, {Phase::CheckingDrift, Phase::Stopping}},
    {"checking drift",
     Phase::CheckingDrift,
     {Phase::Holding, Phase::Running, Phase::NeedsDriftAnswer, Phase::NeedsSignIn, Phase::NeedsWaitAnswer,
      Phase::Offline, Phase::Stopping, Phase::Finished}},
    {"running",
     Phase::Running,
     {Phase::NeedsSignIn, Phase::NeedsWaitAnswer, Phase::NeedsGoOn, Phase::Offline, Phase::Paused,
      Phase::Stopping, Phase::Finished}},
    {"needs drift answer",
     Phase::NeedsDriftAnswer,
     {Phase::Running, Phase::NeedsWaitAnswer, Phase::Stopping}},
    {"needs sign-in",
     Phase::NeedsSignIn,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsWaitAnswer, Phase::Offline, Phase::Paused,
      Phase::Stopping}},
    {"needs wait answer",
     Phase::NeedsWaitAnswer,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsDriftAnswer, Phase::NeedsSignIn, Phase::Stopping,
      Phase::Finished}},
    {"needs go-on", Phase::NeedsGoOn, {Phase::Stopping}},
    {"offline",
     Phase::Offline,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsSignIn, Phase::Paused, Phase::Stopping}},
    {"paused",
     Phase::Paused,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsSignIn, Phase::Stopping, Phase::Finished}},
    {"stopping", Phase::Stopping, {Phase::Finished}},
    {"finished", Phase::Finished, {Phase::Running}},
};
static_assert(std::size(phases) == runPhaseCount);

const Row<State> states[] = {
    {"queued",
     State::Queued,
     {State::CheckingDrift, State::RecordingIntent, State::LookingUp, State::RecordingOutcome}},
    {"checking drift", State::CheckingDrift, {State::Queued}},
    {"recording intent", State::RecordingIntent, {State::Queued, State::Waiting, State::RecordingOutcome}},
    {"waiting",
     State::Waiting,
     {State::Queued, State::TakingBack, State::OnWire, State::LookingUp, State::WaitingForSignInToSend,
      State::RecordingOutcome}},
    {"taking back", State::TakingBack, {State::Queued, State::LookingUp, State::RecordingOutcome}},
    {"on the wire",
     State::OnWire,
     {State::Queued, State::LookingUp, State::WaitingForSignInToSend, State::RecordingOutcome}},
    {"looking up",
     State::LookingUp,
     {State::WaitingToLookUp, State::WaitingToRetry, State::WaitingForSignInToRead, State::RecordingOutcome}},
    {"waiting to look up", State::WaitingToLookUp, {State::LookingUp, State::RecordingOutcome}},
    {"waiting to retry", State::WaitingToRetry, {State::Queued, State::RecordingOutcome}},
    {"waiting for sign-in to send", State::WaitingForSignInToSend, {State::Queued, State::RecordingOutcome}},
    {"waiting for sign-in to read",
     State::WaitingForSignInToRead,
     {State::LookingUp, State::RecordingOutcome}},
    {"recording outcome", State::RecordingOutcome, {State::Done}},
    {"done", State::Done, {State::LookingUp}},
};
static_assert(std::size(states) == itemStateCount);

template <class Value>
void addRows(const Row<Value> *rows, std::size_t count)
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QList<int>>("expected");
    for (std::size_t i = 0; i < count; ++i) {
        QList<int> expected;
        for (const Value to : rows[i].to)
            expected.append(static_cast<int>(to));
        std::sort(expected.begin(), expected.end());
        QTest::newRow(rows[i].name) << static_cast<int>(rows[i].from) << expected;
    }
}

template <class Value>
QList<int> allowed(int from, std::size_t count)
{
    QList<int> to;
    for (int i = 0; i < static_cast<int>(count); ++i) {
        if (mayFollow(static_cast<Value>(from), static_cast<Value>(i)))
            to.append(i);
    }
    return to;
}

// From each an item gets to its end.
QSet<int> reaching(State end)
{
    QSet<int> reached{static_cast<int>(end)};
    for (qsizetype before = 0; before != reached.size();) {
        before = reached.size();
        for (const Row<State> &row : states) {
            for (const State to : row.to) {
                if (reached.contains(static_cast<int>(to)))
                    reached.insert(static_cast<int>(row.from));
            }
        }
    }
    return reached;
}

TrafficStatus waitOf(const FakeClock &clock, milliseconds wait)
{
    TrafficStatus traffic;
    traffic.wait = TrafficStatus::Wait::ServerAsked;
    traffic.waitUntil = clock.now().addMSecs(wait.count());
    return traffic;
}

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

} // namespace

class TestRunStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesOfARun_data() { addRows(phases, std::size(phases)); }
    void phasesOfARun();
    void statesOfAnItem_data() { addRows(states, std::size(states)); }
    void statesOfAnItem();
    void everyItemEnds();
    void onlyAnIntentIsSent();
    void whatPeopleSee();
    void longWaits();
    void waitsAreToldOnce();
    void pausesDouble();
    void triesAgain();
};

void TestRunStates::phasesOfARun()
{
    QFETCH(const int, from);
    QTEST(allowed<Phase>(from, runPhaseCount), "expected");
}

void TestRunStates::statesOfAnItem()
{
    QFETCH(const int, from);
    QTEST(allowed<State>(from, itemStateCount), "expected");
}

void TestRunStates::everyItemEnds()
{
    QCOMPARE(reaching(State::Done).size(), static_cast<qsizetype>(itemStateCount));
}

// Nothing gets on the wire but by an attempt row; nothing that is done or looked up gets there without the
// queue.
void TestRunStates::onlyAnIntentIsSent()
{
    for (const Row<State> &row : states) {
        QCOMPARE(mayFollow(row.from, State::OnWire), row.from == State::Waiting);
        QCOMPARE(mayFollow(row.from, State::Waiting), row.from == State::RecordingIntent);
        QCOMPARE(mayFollow(row.from, State::RecordingIntent), row.from == State::Queued);
    }
}

void TestRunStates::whatPeopleSee()
{
    for (const Row<State> &row : states) {
        QCOMPARE(phaseOf(row.from).has_value(), row.from != State::RecordingOutcome);
        QCOMPARE(isTimed(row.from), phaseOf(row.from) == ItemStatus::Phase::SecondReading);
    }
}

// Above 10 minutes, unless a person has agreed to wait so long; by the clock that nobody sets.
void TestRunStates::longWaits()
{
    FakeClock clock;
    RunWaits waits(&clock);
    QVERIFY(!waits.asksAbout({}));
    QVERIFY(!waits.asksAbout(waitOf(clock, 10min)));
    const TrafficStatus hour = waitOf(clock, 1h);
    QVERIFY(waits.asksAbout(hour));
    waits.accept(hour);
    QVERIFY(!waits.asksAbout(hour));
    clock.advance(30min);
    QVERIFY(!waits.asksAbout(hour));
    QVERIFY(!waits.asksAbout(waitOf(clock, 30min + 500ms)));
    QVERIFY(waits.asksAbout(waitOf(clock, 32min)));
}

void TestRunStates::waitsAreToldOnce()
{
    FakeClock clock;
    RunWaits waits(&clock);
    QVERIFY(!waits.isNew({}));
    const TrafficStatus minute = waitOf(clock, 1min);
    QVERIFY(waits.isNew(minute));
    clock.advance(10s);
    QVERIFY(!waits.isNew(minute));
    QVERIFY(!waits.isNew({}));
    QVERIFY(!waits.isNew(minute));
    QVERIFY(waits.isNew(waitOf(clock, 2min)));
}

void TestRunStates::pausesDouble()
{
    FakeClock clock;
    RunWaits waits(&clock);
    QSignalSpy over(&waits, &RunWaits::pauseOver);
    QVERIFY(!waits.isFailing());
    for (const milliseconds pause : {1s, 2s, 4s}) {
        QCOMPARE(waits.startPause(), clock.now().addMSecs(pause.count()));
        QVERIFY(waits.isFailing());
        const qsizetype before = over.size();
        clock.advance(pause);
        QTRY_COMPARE(over.size(), before + 1);
    }
    waits.gotThrough();
    QVERIFY(!waits.isFailing());
    QCOMPARE(waits.startPause(), clock.now().addSecs(1));
    waits.endPause();
    QCOMPARE(clock.activeTimers(), 0);
}

// Trouble of the way for ever, anything else six times.
void TestRunStates::triesAgain()
{
    FakeClock clock;
    RunWaits waits(&clock);
    for (int i = 0; i < 6; ++i) {
        QVERIFY(waits.triesAgainAfter(errorOf(ApiError::Kind::BadPage)));
        waits.startPause();
    }
    QVERIFY(!waits.triesAgainAfter(errorOf(ApiError::Kind::BadPage)));
    QVERIFY(!waits.triesAgainAfter({}));
    QVERIFY(waits.triesAgainAfter(errorOf(ApiError::Kind::ConnectionRefused)));
}

QTEST_GUILESS_MAIN(TestRunStates)
#include "tst_run_states.moc"
