#include "workspace/wait_status.h"

namespace rd {

namespace {

using Reason = WaitStatus::Reason;

// The pause gate stops everything; otherwise it is the limit, which leaves each kind of request its own time.
WaitStatus waitUntil(const QDateTime &at, const TrafficStatus &traffic)
{
    switch (traffic.wait) {
    case TrafficStatus::Wait::ServerAsked:
        return {Reason::ServerAsked, traffic.waitUntil};
    case TrafficStatus::Wait::BackingOff:
        return {Reason::BackingOff, traffic.waitUntil};
    case TrafficStatus::Wait::LimitSpent:
    case TrafficStatus::Wait::None:
        break;
    }
    return at.isValid() ? WaitStatus{Reason::LimitSpent, at} : WaitStatus();
}

// What nobody agreed to goes on waiting when its time is over.
WaitStatus withQuestion(WaitStatus wait, const QDateTime &askUntil)
{
    if (!askUntil.isValid())
        return wait;
    if (wait.reason == Reason::None)
        wait = {Reason::ServerAsked, askUntil};
    wait.asks = true;
    return wait;
}

// A page, or the token that it needs first.
WaitStatus waitOfPages(const TrafficStatus &traffic)
{
    return withQuestion(waitUntil(traffic.pageAt.isValid() ? traffic.pageAt : traffic.readAt, traffic),
                        traffic.pageAskUntil.isValid() ? traffic.pageAskUntil : traffic.readAskUntil);
}

QDateTime spentUntil(const TrafficStatus &traffic)
{
    return traffic.wait == TrafficStatus::Wait::LimitSpent ? traffic.waitUntil : QDateTime();
}

} // namespace

WaitStatus waitOf(const DeskState &state, const TrafficStatus &traffic)
{
    if (state.phase != DeskState::Phase::SigningIn)
        return {};
    switch (state.step) {
    case SignInStep::ReadingKeychain:
        return state.keychainSlow ? WaitStatus{Reason::KeychainReads, {}} : WaitStatus();
    case SignInStep::WritingKeychain:
        return state.keychainSlow ? WaitStatus{Reason::KeychainStores, {}} : WaitStatus();
    case SignInStep::AskingToken:
    case SignInStep::TryingOtherPrefix:
    case SignInStep::ReadingFirstPage:
        break;
    }
    return waitOfPages(traffic);
}

WaitStatus waitOf(const ListState &list, const TrafficStatus &traffic)
{
    return list.phase == ListState::Phase::Loading ? waitOfPages(traffic) : WaitStatus();
}

WaitStatus waitOf(const RunStatus &run, RunLane lane, const TrafficStatus &traffic)
{
    using Phase = RunStatus::Phase;
    switch (run.phase) {
    case Phase::CheckingDrift:
    case Phase::Stopping:
        return withQuestion(waitUntil(traffic.readAt, traffic), traffic.readAskUntil);
    case Phase::Running:
        return withQuestion(waitUntil(lane == RunLane::Main ? spentUntil(traffic) : traffic.readAt, traffic),
                            traffic.readAskUntil);
    case Phase::NeedsWaitAnswer: {
        WaitStatus wait = waitUntil(spentUntil(traffic), traffic);
        if (wait.reason == Reason::None)
            wait = {Reason::ServerAsked, traffic.readAskUntil};
        wait.asks = true;
        return wait;
    }
    case Phase::None:
    case Phase::Holding:
    case Phase::NeedsDriftAnswer:
    case Phase::NeedsSignIn:
    case Phase::NeedsGoOn:
    case Phase::Offline:
    case Phase::Paused:
    case Phase::Finished:
        break;
    }
    return {};
}

WaitStatus waitBeforeFirst(const TrafficStatus &traffic)
{
    return waitUntil(traffic.readAt, traffic);
}

} // namespace rd
