#include "run/token_exposure.h"

#include <algorithm>
#include <cstdlib>

namespace rd {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr qint64 farthestAheadMs = milliseconds(24h).count();
constexpr milliseconds mostJitter{2000}; // between two looks at the clocks that none was set between

// The last use is on the server's clock: where that one is behind ours it was later than it says, where it is
// ahead nobody knows better.
Timestamp onOwnClock(const Timestamp &lastUsed, const ProofOfRevocation &proof)
{
    if (!lastUsed.known() || !proof.datesDisagree())
        return lastUsed;
    return Timestamp::at(
        lastUsed.utc.addMSecs(std::max<qint64>(0, proof.serverDate.msecsTo(proof.receivedAt))));
}

Exposure exposureFrom(const QDateTime &countsFrom, const ProofOfRevocation &proof, const Timestamp &lastUsed)
{
    Exposure exposure = exposureOf(countsFrom, onOwnClock(lastUsed, proof));
    exposure.knownAt = proof.receivedAt.toUTC();
    if (proof.datesDisagree())
        exposure.claimedEnd = proof.serverDate.toUTC().addSecs(tokenLifetime.count());
    return exposure;
}

} // namespace

bool ProofOfRevocation::datesDisagree() const
{
    return serverDate.isValid() && clocksDisagree(receivedAt, serverDate);
}

Exposure Exposure::movedBy(milliseconds by) const
{
    Exposure moved = *this;
    moved.guaranteedEnd = guaranteedEnd.addMSecs(by.count());
    if (estimatedEnd)
        moved.estimatedEnd = estimatedEnd->addMSecs(by.count());
    if (knownAt.isValid())
        moved.knownAt = knownAt.addMSecs(by.count());
    return moved;
}

Exposure exposureOf(const QDateTime &revokedAt, const Timestamp &lastUsed)
{
    Exposure exposure{revokedAt.toUTC().addSecs(tokenLifetime.count())};
    if (lastUsed.known()) {
        const QDateTime estimate = lastUsed.utc.addSecs(tokenLifetime.count());
        if (estimate < exposure.guaranteedEnd)
            exposure.estimatedEnd = estimate;
    }
    return exposure;
}

Exposure exposureIfRevoked(const TwoClocks &now, const Timestamp &lastUsed)
{
    return exposureFrom(now.own, {now.own, {}, now.server}, lastUsed);
}

Exposure exposureOf(const ProofOfRevocation &proof, const Timestamp &lastUsed)
{
    return exposureFrom(proof.receivedAt, proof, lastUsed);
}

Exposure storedExposureOf(const ProofOfRevocation &proof, const Timestamp &lastUsed)
{
    const qint64 aheadMs = proof.serverDate.isValid() ? proof.receivedAt.msecsTo(proof.serverDate) : 0;
    const bool counts = aheadMs > 0 && aheadMs <= farthestAheadMs;
    return exposureFrom(counts ? proof.serverDate : proof.receivedAt, proof, lastUsed);
}

Exposure onWallClock(const Exposure &exposure, const ProofOfRevocation &proof, const QDateTime &now,
                     milliseconds monotonic)
{
    if (!proof.monotonic)
        return exposure;
    const milliseconds left = *proof.monotonic + tokenLifetime - monotonic;
    const milliseconds by{exposure.guaranteedEnd.msecsTo(now.addMSecs(left.count()))};
    return std::chrono::abs(by) > mostJitter ? exposure.movedBy(by) : exposure;
}

} // namespace rd
