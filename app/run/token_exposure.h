#pragma once

#include "api/credential.h"
#include "base/two_clocks.h"

#include <QDateTime>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace rd {

// How a revocation became known: by the answer to our DELETE, or by the first reading that said revoked.
struct ProofOfRevocation
{
    QDateTime receivedAt;                                 // UTC, local clock
    std::optional<std::chrono::milliseconds> monotonic{}; // of the same moment; none: in an earlier start
    QDateTime serverDate{}; // what that answer's Date claims (docs/pitfalls.md 6.6), UTC; null: it had none

    bool known() const { return receivedAt.isValid(); }
    // The Date's, or ours where there was none.
    QDateTime claimedAt() const { return serverDate.isValid() ? serverDate : receivedAt; }
    // The claim lies more than a minute from our clock: both are said.
    bool datesDisagree() const;
    bool operator==(const ProofOfRevocation &) const = default;
};

// Until when tokens issued before a revocation may live.
// Times on this computer's clock, UTC.
struct Exposure
{
    QDateTime guaranteedEnd;                 // the proof + 1 h
    std::optional<QDateTime> estimatedEnd{}; // last use + 1 h, only where that is earlier; the field may lag
    QDateTime knownAt{};                     // when the proof was received; null: of a revocation to come
    // The end as the server's Date has it, where that is more than a minute from ours.
    std::optional<QDateTime> claimedEnd{};

    // The same after this computer's clock was set.
    Exposure movedBy(std::chrono::milliseconds by) const;
    bool operator==(const Exposure &) const = default;
};

inline constexpr std::chrono::seconds tokenLifetime{3600};

// Of what is revoked now.
Exposure exposureIfRevoked(const TwoClocks &now, const Timestamp &lastUsed);
// Of what is revoked at that moment, where no two clocks differ.
Exposure exposureOf(const QDateTime &revokedAt, const Timestamp &lastUsed);
// As long as the program runs: from the receipt of the proof, whatever a Date claims.
Exposure exposureOf(const ProofOfRevocation &proof, const Timestamp &lastUsed);
// Of what the journal kept: nobody knows which clock was right, so the later one counts. A Date more than a
// day ahead is no clock and moves nothing.
Exposure storedExposureOf(const ProofOfRevocation &proof, const Timestamp &lastUsed);
// One of this start of the program on the wall clock as it is now, which may have been set since: what is
// left is counted by the monotonic one.
Exposure onWallClock(const Exposure &exposure, const ProofOfRevocation &proof, const QDateTime &now,
                     std::chrono::milliseconds monotonic);

} // namespace rd

Q_DECLARE_METATYPE(rd::Exposure)
