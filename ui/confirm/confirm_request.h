#pragma once

#include "plan/plan.h"
#include "plan/risk.h"
#include "policy/policy.h"
#include "run/run_estimate.h"
#include "run/run_status.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>
#include <optional>

namespace rd {

// What a confirmation is asked with: frozen when the dialog opens, so that nothing that moves in the list
// moves what is confirmed (docs/pitfalls.md 3.4).
struct ConfirmRequest
{
    Plan plan;
    Risk risk;
    TwoClocks clocks;      // when it opens
    QDateTime tokenEndsAt; // of the token in use (UTC, local clock); null: not known
    QHash<QString, int>
        lookAlikes; // by id: how many others of the list have a name that looks like its; only > 0

    // By client id: those that were revoked here, but are not by the list.
    QHash<QString, Exposure> revokedHere;
    QSet<QString> hiddenByFilter; // by id: those that the list did not show
    bool listComplete = true; // false: there may be more than what was chosen from (docs/pitfalls.md 1.10)

    // Several: what revoking all of them takes at the present limit, by pace; nullopt: not known.
    std::optional<RunEstimate> considerate;
    std::optional<RunEstimate> fast;
    std::chrono::milliseconds hold{5000}; // before the first request of levels 3 and 4

    Policy policy; // what reason, ticket and pace have to be

    // Asked again of what is left of a run, whose reason, ticket and pace stay as they are.
    enum class Cause {
        Chosen,  // the first time
        Changed, // the check before the first request read something otherwise than what had been confirmed
        GoesOn,  // the run is of an earlier start
    };
    Cause cause = Cause::Chosen;
    QList<ItemStatus> changed; // what the check read otherwise
};

} // namespace rd
