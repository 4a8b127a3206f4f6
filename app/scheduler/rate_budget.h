#pragma once

#include "api/rate_limit_headers.h"
#include "base/clock.h"
#include "scheduler/rate_status.h"
#include "scheduler/request_priority.h"

#include <QDateTime>

#include <optional>

namespace rd {

// What the server allows, as far as its answers tell: the window's budget, the one pause gate, and the turn
// of each next request at the pace of the run (docs/pitfalls.md 6.2). A value:
// no clock, no timers; `now` is Clock::monotonic().
class Budget
{
public:
    void setDemand(const RunDemand &demand) { m_demand = demand; }
    const RunDemand &demand() const { return m_demand; }

    // A request goes out; it counts against the window until its answer says how much is left.
    void sent(Priority priority, milliseconds now);
    // An answer came (or none: then `limit` is empty).
    void answered(const RateLimit &limit, milliseconds now);
    // A request is given up, and its answer comes to nobody.
    void lost();
    // An answer of 429. `jitter` 0 to 1 is added after the server's time: at most 500 ms.
    void throttled(const RateLimit &limit, milliseconds now, double jitter);

    // When one more request of that priority may go: `now` or earlier is at once; nullopt: when a request
    // under way is answered.
    std::optional<milliseconds> turn(Priority priority, milliseconds now) const;
    bool open(Priority priority, milliseconds now) const;
    // After a 429 one request at a time, until one that went after it is answered otherwise.
    bool probing() const { return m_probing; }

    struct Waiting
    {
        TrafficStatus::Wait why = TrafficStatus::Wait::None;
        milliseconds until{};
    };
    // What everything, or the run's next request, waits for.
    Waiting waiting(milliseconds now) const;
    // `wallNow`: the local wall clock at `now`.
    TrafficStatus status(milliseconds now, const QDateTime &wallNow) const;

private:
    // One less is under way. True: it went before the latest 429.
    bool leave();
    bool windowKnown(milliseconds now) const { return m_resetAt && now < *m_resetAt; }
    void beginWindow(const RateLimit &limit, milliseconds now);
    void learnRate(milliseconds now);
    qint64 free() const { return m_remaining.value_or(0) - m_underWay; }
    qint64 reserve() const;
    qint64 othersUse() const;
    // What the run may still take of this window, the requests under way left out.
    qint64 considerateLeft() const;
    std::optional<milliseconds> revokeTurn(milliseconds now) const;
    std::optional<milliseconds> fastTurn(milliseconds now) const;
    milliseconds evenTurn() const;
    milliseconds evenInterval() const;
    milliseconds learntInterval() const;
    std::optional<milliseconds> interval(milliseconds now) const;
    bool runs() const { return m_demand.active && m_demand.toSend > 0; }
    std::optional<milliseconds> afterWindow() const;

    RunDemand m_demand;
    int m_underWay = 0;
    std::optional<qint64> m_limit;
    std::optional<qint64> m_remaining;
    std::optional<milliseconds> m_resetAt;
    std::optional<milliseconds> m_windowLength;
    qint64 m_ours = 0;         // requests of this window that were ours, those under way included
    qint64 m_othersBefore = 0; // requests of others that its first answer showed
    bool m_shared = false;     // others used the window before this one
    std::optional<milliseconds> m_lastSent;
    std::optional<milliseconds> m_lastRevoke;
    std::optional<milliseconds> m_lead; // how long before the told reset the window after it was there

    std::optional<milliseconds> m_gateUntil;
    TrafficStatus::Wait m_gateReason = TrafficStatus::Wait::None;
    bool m_probing = false;
    int m_overtaken = 0; // of those under way: went before the latest 429 came
    int m_backoffs = 0;  // in a row that were refused

    // Where no answer tells of a limit: requests per second since a 429 taught that there is one.
    std::optional<double> m_rate;
    int m_answeredSinceThrottle = 0;
    std::optional<milliseconds> m_countsFrom;
};

} // namespace rd
