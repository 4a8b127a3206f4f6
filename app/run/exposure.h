#pragma once

#include "api/credential.h"

#include <QDateTime>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace rd {

// Until when tokens issued before a revocation may live (contract: Revoke; product.md: Exposure clock).
// All times on the server's clock, UTC.
struct Exposure
{
    QDateTime guaranteedEnd;               // revocation + 1 h
    std::optional<QDateTime> estimatedEnd; // last use + 1 h, only where that is earlier; the field may lag

    bool operator==(const Exposure &) const = default;
};

inline constexpr std::chrono::seconds tokenLifetime{3600};

// `revokedAt`: the server's time of the 204, or of the reading that first said revoked (an upper bound).
Exposure exposureOf(const QDateTime &revokedAt, const Timestamp &lastUsed);

} // namespace rd

Q_DECLARE_METATYPE(rd::Exposure)
