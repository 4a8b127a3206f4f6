#include "run/run_phase.h"

#include "run/transitions.h"

namespace rd {

namespace {

using Phase = RunStatus::Phase;
using Row = TransitionRow<Phase>;

// What suspends a run comes in any order, and the gravest is what it is in; so one may cover another, and be
// covered in turn.
constexpr std::array<Row, runPhaseCount> rows{{
    {Phase::None, {Phase::CheckingDrift}},
    {Phase::Holding, {Phase::CheckingDrift, Phase::Stopping}},
    {Phase::CheckingDrift,
     {Phase::Holding, Phase::Running, Phase::NeedsDriftAnswer, Phase::NeedsSignIn, Phase::NeedsWaitAnswer,
      Phase::Offline, Phase::Stopping, Phase::Finished}},
    {Phase::Running,
     {Phase::NeedsSignIn, Phase::NeedsWaitAnswer, Phase::NeedsGoOn, Phase::Offline, Phase::Paused,
      Phase::Stopping, Phase::Finished}},
    {Phase::NeedsDriftAnswer, {Phase::Running, Phase::NeedsWaitAnswer, Phase::Stopping}},
    {Phase::NeedsSignIn,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsWaitAnswer, Phase::Offline, Phase::Paused,
      Phase::Stopping}},
    // A reading that was under way when it was asked may end the last one, or find a difference.
    {Phase::NeedsWaitAnswer,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsDriftAnswer, Phase::NeedsSignIn, Phase::Stopping,
      Phase::Finished}},
    {Phase::NeedsGoOn, {Phase::Stopping}},
    {Phase::Offline,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsSignIn, Phase::Paused, Phase::Stopping}},
    {Phase::Paused,
     {Phase::CheckingDrift, Phase::Running, Phase::NeedsSignIn, Phase::Stopping, Phase::Finished}},
    {Phase::Stopping, {Phase::Finished}},
    {Phase::Finished, {Phase::Running}}, // check again
}};
static_assert(isComplete(rows), "Each phase has its row, in their order.");

// Names each of them, so that one that is new breaks the build also where it comes after the last.
constexpr std::size_t placeOf(Phase phase)
{
    switch (phase) {
    case Phase::None:
    case Phase::Holding:
    case Phase::CheckingDrift:
    case Phase::Running:
    case Phase::NeedsDriftAnswer:
    case Phase::NeedsSignIn:
    case Phase::NeedsWaitAnswer:
    case Phase::NeedsGoOn:
    case Phase::Offline:
    case Phase::Paused:
    case Phase::Stopping:
    case Phase::Finished:
        return static_cast<std::size_t>(phase);
    }
    return runPhaseCount;
}
static_assert(placeOf(Phase::Finished) + 1 == rows.size());

} // namespace

bool mayFollow(RunStatus::Phase from, RunStatus::Phase to)
{
    return allows(rows, from, to);
}

} // namespace rd
