#include "plan/drift.h"

#include "plan/risk.h"

namespace rd {

namespace {

// A last use that is missing or unreadable counts as "used now"; what
// was seen as such was confirmed as such. An earlier one than seen is an older reading, not a use.
bool wasUsedSince(const Timestamp &seen, const Timestamp &now)
{
    if (seen.state == Timestamp::State::Unknown || now.state == Timestamp::State::Never)
        return false;
    if (now.state == Timestamp::State::Unknown || seen.state == Timestamp::State::Never)
        return true;
    return now.utc > seen.utc;
}

bool sameStatus(const Credential &seen, const Credential &now)
{
    if (seen.status != now.status)
        return false;
    return seen.status != CredentialStatus::Other || seen.statusText == now.statusText;
}

} // namespace

Drift compareForDrift(const Credential &seen, const Credential &now)
{
    Drift drift;
    const bool same = seen.id == now.id && seen.clientId == now.clientId;
    // Nothing will be sent for a revoked credential: what else changed raises no risk.
    if (same && now.status == CredentialStatus::Revoked) {
        drift.revoked = seen.status != CredentialStatus::Revoked;
        return drift;
    }
    drift.usedSince = wasUsedSince(seen.lastUsedAt, now.lastUsedAt);
    drift.renamed = seen.name != now.name;
    drift.otherwise = !same || !sameStatus(seen, now) || seen.expiresAt != now.expiresAt;
    return drift;
}

bool asksAgain(const Drift &drift, const Credential &seen, const Credential &reads, const TwoClocks &clocks)
{
    const bool hotter = useBand(reads, clocks) < useBand(seen, clocks);
    return drift.renamed || drift.otherwise || (drift.usedSince && hotter);
}

} // namespace rd
