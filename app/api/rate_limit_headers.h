#pragma once

#include "api/http_headers.h"

#include <QDateTime>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace rd {

// What one answer said of the limit. Times are on the local wall clock's scale but as distances from
// the moment of the answer, so that a wrong clock on either side does not matter.
struct RateLimit
{
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<std::chrono::milliseconds> resetIn;      // from the answer on; never negative
    std::optional<std::chrono::milliseconds> windowLength; // IETF policy only
    std::optional<std::chrono::milliseconds> retryAfter;   // Retry-After; never negative
    bool belowOne = false; // a limit below 1 was told, which is none: nothing of it is here

    bool operator==(const RateLimit &) const = default;
};

// X-RateLimit-Limit/-Remaining/-Reset (reset: epoch seconds, epoch milliseconds, a delta when below
// 1 000 000 000, or an ISO date), RateLimit-Limit/-Remaining/-Reset (early drafts), RateLimit and
// RateLimit-Policy (later drafts), and Retry-After (seconds or HTTP date). Families are never mixed; the IETF
// ones win; the most restrictive of several valid values counts; a malformed one counts as absent, never as 0
// (docs/pitfalls.md 1.14, 6.1). `received` is the local UTC time of the answer. An absolute
// time is reckoned against the server's Date where there is one, unless only the distance from the local
// clock can be that of a window (at most an hour): either clock may be wrong.
RateLimit parseRateLimit(const HttpHeaders &headers, const QDateTime &received);

} // namespace rd

Q_DECLARE_METATYPE(rd::RateLimit)
