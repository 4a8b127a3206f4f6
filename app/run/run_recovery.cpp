#include "run/run_recovery.h"

namespace rd {

bool needsReading(const ItemHistory &history)
{
    if (history.outcome == Outcome::Unknown)
        return !history.left;
    return history.outcome == Outcome::Pending && history.attempts > 0 && !history.revokedAt.isValid();
}

ItemStatus recoveredStatus(const ItemHistory &history)
{
    ItemStatus status;
    status.seen = history.planned.seen;
    status.attempts = history.attempts;
    status.left = history.left;
    if (needsReading(history))
        return status;
    status.outcome = history.outcome;
    if (history.revokedAt.isValid())
        status.proof = {history.receivedAt, {}, history.revokedAt};
    // Killed between the answer and its outcome: the row of the answer already proves it.
    if (history.outcome == Outcome::Pending && history.revokedAt.isValid())
        status.outcome = Outcome::Revoked;
    if (isFinal(history.outcome))
        status.phase = ItemStatus::Phase::Done;
    if (isRevoked(status.outcome) && status.proof.known())
        status.exposure = storedExposureOf(status.proof, status.seen.lastUsedAt);
    return status;
}

RunStatus statusFromHistory(const RunHistory &history)
{
    RunStatus status;
    status.plan = history.plan;
    status.phase = RunStatus::Phase::Finished;
    status.recovered = true;
    status.unkeyed = history.trust == Trust::Unkeyed;
    for (const ItemHistory &item : history.items)
        status.items.append(recoveredStatus(item));
    return status;
}

} // namespace rd
