#pragma once

#include "api/api_error.h"
#include "journal/journal.h"
#include "plan/plan.h"
#include "run/item_list.h"
#include "run/run_estimate.h"

#include <QMetaType>
#include <QStringList>

#include <optional>

namespace rd {

// A run as people see it.
struct RunStatus
{
    enum class Phase {
        None,
        Holding,       // counts down before the first request
        CheckingDrift, // reads its credentials again before the first DELETE
        Running,
        NeedsDriftAnswer, // what was read differs from what was confirmed: goes on only with a yes
        NeedsSignIn,      // 401 after one renewal
        NeedsWaitAnswer,  // the server wants a wait above 10 minutes: goes on only with a yes
        NeedsGoOn, // from an earlier start, with credentials that were not sent: confirm them anew, or end it
        Offline,   // nothing can be sent: tries again at tryAgainAt
        Paused,    // by the operator
        Stopping,  // ends when what is under way has its answer
        Finished,
    };
    Plan plan;
    Phase phase = Phase::None;
    bool recovered = false;    // from the journal of an earlier start of the program: it only reads
    bool earlierStart = false; // begun by an earlier start of the program
    int question = 0;          // counts the questions about drift that were asked
    bool unkeyed = false;      // of a recovered one: its plan stands in the journal without a key
    QDateTime holdUntil;       // UTC, local clock; Holding and null: until somebody is there to call it off
    QDateTime
        readAgainAt;      // UTC, local clock: when the next waiting item is looked at again; null: none waits
    QDateTime tryAgainAt; // UTC, local clock; Offline only
    std::optional<ApiError> trouble; // Offline: what stands in the way
    RunEstimate left;                // of what is still to be sent
    ItemList items;
    std::optional<JournalError> journalError; // the run stopped, or its outcome is not in the journal

    // The plan without what has its outcome, each credential as it was read last.
    Plan remaining() const;
    // Ids that it ended without sending anything for, and that were still there when it looked.
    QStringList notSent() const;
    // The last end of its tokens, guaranteed; null: nothing was revoked at a known time.
    QDateTime exposureEnds() const;
    // Stands still until the operator answers.
    bool needsPerson() const;
    // What an earlier start left in doubt is read back without a pause.
    bool canPause() const;
    bool canCheckAgain() const;
    bool active() const { return phase != Phase::None && phase != Phase::Finished; }
};

} // namespace rd

Q_DECLARE_METATYPE(rd::RunStatus)
