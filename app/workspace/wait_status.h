#pragma once

#include "credentials/list_state.h"
#include "run/run_status.h"
#include "scheduler/rate_status.h"
#include "workspace/workspace_state.h"

#include <QDateTime>

namespace rd {

// What something waits for before it goes on: the one value behind every place where a wait shows.
struct WaitStatus
{
    enum class Reason {
        None,
        ServerAsked,   // a 429 with a time
        BackingOff,    // a 429 without any
        LimitSpent,    // the window is used up; nothing was refused
        KeychainReads, // it has not answered for long: nobody knows until when
        KeychainStores,
    };
    Reason reason = Reason::None;
    QDateTime until; // UTC, local clock; null: nobody knows
    // Longer than one waits unasked: until somebody agrees nothing is sent, even when `until` is over.
    bool asks = false;

    bool operator==(const WaitStatus &) const = default;
};

// Pure; a Reason::None where nothing is waited for.
WaitStatus waitOf(const DeskState &state, const TrafficStatus &traffic);
WaitStatus waitOf(const ListState &list, const TrafficStatus &traffic);
WaitStatus waitOf(const RunStatus &run, RunLane lane, const TrafficStatus &traffic);
// Of a request that a confirmation would lead to now.
WaitStatus waitBeforeFirst(const TrafficStatus &traffic);

} // namespace rd

Q_DECLARE_METATYPE(rd::WaitStatus)
