#pragma once

#include "api/api_error.h"
#include "api/credential.h"
#include "plan/drift.h"
#include "plan/outcome.h"
#include "run/token_exposure.h"

#include <QDateTime>

#include <optional>

namespace rd {

// Where one credential of a run stands.
struct ItemStatus
{
    enum class Phase {
        Queued,
        CheckingDrift,
        RecordingIntent, // the attempt row is on its way to the disk
        Sending,         // queued behind the pause gate or on the wire
        ReadingBack,
        SecondReading, // waits to read it again, or to be sent again: see readAgainAt
        Done,
    };
    Credential seen;
    Phase phase = Phase::Queued;
    Outcome outcome = Outcome::Pending;
    Drift drift;                        // of the check before the first DELETE
    std::optional<Credential> nowReads; // what that check read
    std::optional<ApiError> error;      // why, for every outcome that is not a plain success
    int attempts = 0;
    QDateTime readAgainAt;   // UTC, local clock; null: it does not wait
    bool left = false;       // unknown, and the operator leaves it so
    ProofOfRevocation proof; // null unless revoked
    std::optional<Exposure> exposure;
};

} // namespace rd
