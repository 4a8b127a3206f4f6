#include "run/item_state.h"

#include "run/transitions.h"

namespace rd {

namespace {

using State = ItemState;
using Row = TransitionRow<State>;

// A stop ends each of those that wait; what is on the wire has its answer first.
constexpr std::array<Row, itemStateCount> rows{{
    {State::Queued,
     {State::CheckingDrift, State::RecordingIntent, State::LookingUp, State::RecordingOutcome}},
    {State::CheckingDrift, {State::Queued}},
    {State::RecordingIntent, {State::Queued, State::Waiting, State::RecordingOutcome}},
    {State::Waiting,
     {State::Queued, State::TakingBack, State::OnWire, State::LookingUp, State::WaitingForSignInToSend,
      State::RecordingOutcome}},
    {State::TakingBack, {State::Queued, State::LookingUp, State::RecordingOutcome}},
    {State::OnWire,
     {State::Queued, State::LookingUp, State::WaitingForSignInToSend, State::RecordingOutcome}},
    {State::LookingUp,
     {State::WaitingToLookUp, State::WaitingToRetry, State::WaitingForSignInToRead, State::RecordingOutcome}},
    {State::WaitingToLookUp, {State::LookingUp, State::RecordingOutcome}},
    {State::WaitingToRetry, {State::Queued, State::RecordingOutcome}},
    {State::WaitingForSignInToSend, {State::Queued, State::RecordingOutcome}},
    {State::WaitingForSignInToRead, {State::LookingUp, State::RecordingOutcome}},
    {State::RecordingOutcome, {State::Done}},
    {State::Done, {State::LookingUp}}, // check again
}};
static_assert(isComplete(rows), "Each state has its row, in their order.");

} // namespace

bool mayFollow(ItemState from, ItemState to)
{
    return allows(rows, from, to);
}

bool isTimed(ItemState state)
{
    return state == State::WaitingToLookUp || state == State::WaitingToRetry;
}

std::optional<ItemStatus::Phase> phaseOf(ItemState state)
{
    using Phase = ItemStatus::Phase;
    switch (state) {
    case State::Queued:
        return Phase::Queued;
    case State::CheckingDrift:
        return Phase::CheckingDrift;
    case State::RecordingIntent:
        return Phase::RecordingIntent;
    case State::Waiting:
    case State::TakingBack:
    case State::OnWire:
    case State::WaitingForSignInToSend:
        return Phase::Sending;
    case State::LookingUp:
    case State::WaitingForSignInToRead:
        return Phase::ReadingBack;
    case State::WaitingToLookUp:
    case State::WaitingToRetry:
        return Phase::SecondReading;
    case State::Done:
        return Phase::Done;
    case State::RecordingOutcome:
    case State::Count:
        break;
    }
    return std::nullopt;
}

} // namespace rd
