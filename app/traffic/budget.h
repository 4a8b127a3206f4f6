#pragma once

#include "api/rate_limit.h"
#include "base/clock.h"
#include "traffic/traffic_status.h"

#include <QDateTime>

#include <optional>

namespace rd {

// What the server allows, as far as its answers tell: the window's budget and the one pause gate
// (contract: Rate limits; traps 6.2). A value: no clock, no timers; `now` is Clock::monotonic().
class Budget
{
public:
    // A request goes out; it counts against the window until its answer says how much is left.
    void sent();
    // An answer came (or none: then `limit` is empty).
    void answered(const RateLimit &limit, milliseconds now);
    // An answer of 429. `jitter` 0 to 1 is added after the server's time: at most 500 ms.
    void throttled(const RateLimit &limit, milliseconds now, double jitter);

    // Whether one more request may go out now.
    bool open(milliseconds now) const;
    // When it may, while open() is false for a known time; nullopt: when a request under way is answered.
    std::optional<milliseconds> opensAt(milliseconds now) const;
    // After a 429 one request at a time, until one is answered otherwise.
    bool probing() const { return m_probing; }

    // `wallNow`: the local wall clock at `now`.
    TrafficStatus status(milliseconds now, const QDateTime &wallNow) const;

private:
    bool windowKnown(milliseconds now) const { return m_resetAt && now < *m_resetAt; }

    int m_underWay = 0;
    std::optional<qint64> m_limit;
    std::optional<qint64> m_remaining;
    std::optional<milliseconds> m_resetAt;
    std::optional<milliseconds> m_gateUntil;
    TrafficStatus::Wait m_gateReason = TrafficStatus::Wait::None;
    bool m_probing = false;
    int m_backoffs = 0;
};

} // namespace rd
