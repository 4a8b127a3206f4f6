#include "scheduler/rate_budget.h"

#include "base/backoff.h"

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

constexpr milliseconds longestJitter{500};
// A reset is told in whole seconds, so the next window may be there up to a second earlier.
constexpr milliseconds resetGrain{1000};
constexpr milliseconds onTheWay{200}; // that one answer may take longer than another
constexpr milliseconds leadStep{30};
constexpr qint64 mostReserve = 3;
constexpr double slowestRate = 1.0 / 60;
constexpr double rateStep = 0.05; // requests per second, for each answer

milliseconds jitterOf(double share)
{
    return milliseconds(
        std::lround(std::clamp(share, 0.0, 1.0) * static_cast<double>(longestJitter.count())));
}

} // namespace

void Budget::sent(Priority priority, milliseconds now)
{
    ++m_underWay;
    ++m_ours;
    m_lastSent = now;
    if (priority == Priority::Revoke)
        m_lastRevoke = now;
    if (!m_countsFrom)
        m_countsFrom = now;
}

void Budget::answered(const RateLimit &limit, milliseconds now)
{
    // Of those that went before the latest 429, none says that it is over.
    if (!leave()) {
        m_probing = false;
        m_backoffs = 0;
    }
    ++m_answeredSinceThrottle;
    if (m_rate)
        m_rate = *m_rate + rateStep;
    if (limit.limit && *limit.limit > 0) {
        m_limit = limit.limit;
        m_rate.reset();
    }
    if (!limit.remaining)
        return;
    const bool sameWindow =
        windowKnown(now) && limit.resetIn && now + *limit.resetIn <= *m_resetAt + resetGrain + onTheWay;
    // Answers may overtake each other: within one window only the smaller number is news.
    if (sameWindow && m_remaining)
        m_remaining = std::min(*m_remaining, *limit.remaining);
    else
        beginWindow(limit, now);
}

void Budget::beginWindow(const RateLimit &limit, milliseconds now)
{
    m_shared = m_limit && m_remaining && othersUse() - m_othersBefore >= std::max<qint64>(2, *m_limit / 20);
    // Seen before the reset that was told: the next one may come as early.
    if (windowKnown(now) && m_lastSent)
        m_lead = std::clamp(*m_resetAt - *m_lastSent, milliseconds::zero(), resetGrain);
    m_remaining = limit.remaining;
    m_resetAt = limit.resetIn ? std::optional(now + *limit.resetIn) : std::nullopt;
    m_ours = 1 + m_underWay;
    m_othersBefore = othersUse();
    if (limit.windowLength)
        m_windowLength = limit.windowLength;
    else if (limit.resetIn)
        m_windowLength = std::max(m_windowLength.value_or(milliseconds::zero()), *limit.resetIn);
}

void Budget::lost()
{
    leave();
}

bool Budget::leave()
{
    m_underWay = std::max(0, m_underWay - 1);
    if (m_overtaken == 0)
        return false;
    --m_overtaken;
    return true;
}

void Budget::throttled(const RateLimit &limit, milliseconds now, double jitter)
{
    leave();
    m_overtaken = m_underWay;
    m_probing = true;
    if (limit.limit && *limit.limit > 0)
        m_limit = limit.limit;
    m_remaining.reset();
    m_resetAt = limit.resetIn ? std::optional(now + *limit.resetIn) : std::nullopt;

    // Those that were under way with the first one are no news.
    const bool isNews = !m_gateUntil || now >= *m_gateUntil;
    m_backoffs += isNews ? 1 : 0;
    const std::optional<milliseconds> told = limit.retryAfter ? limit.retryAfter : limit.resetIn;
    m_gateReason = told ? TrafficStatus::Wait::ServerAsked : TrafficStatus::Wait::BackingOff;
    // A time that is over already, or proved wrong by the probe after it, is no time to go on.
    const milliseconds wait = std::max(told.value_or(milliseconds::zero()), backoff(m_backoffs - 1));
    if (!m_limit)
        learnRate(now);
    m_gateUntil = std::max(m_gateUntil.value_or(milliseconds::zero()), now + wait + jitterOf(jitter));
}

// Additive increase, halved by a 429: what was answered since the last one is what the server took.
void Budget::learnRate(milliseconds now)
{
    if (m_answeredSinceThrottle > 0 && m_countsFrom) {
        const double seconds = std::max(1.0, static_cast<double>((now - *m_countsFrom).count()) / 1000.0);
        const double taken = m_answeredSinceThrottle / seconds;
        m_rate = std::max(slowestRate, std::min(taken, m_rate.value_or(taken)) / 2);
    }
    m_answeredSinceThrottle = 0;
    m_countsFrom = now;
}

qint64 Budget::reserve() const
{
    if (!m_limit || *m_limit < 3)
        return 0;
    return std::clamp<qint64>(*m_limit / 15, 1, mostReserve);
}

qint64 Budget::othersUse() const
{
    if (!m_limit || !m_remaining)
        return 0;
    return std::max<qint64>(0, *m_limit - *m_remaining - m_ours + m_underWay);
}

qint64 Budget::considerateLeft() const
{
    const qint64 fifth = leftToOthers(*m_limit);
    const qint64 owed = std::max<qint64>(0, fifth - othersUse());
    const qint64 kept = std::min(reserve(), m_demand.inDoubt);
    return std::min(*m_limit - fifth - m_ours, free() - owed) - kept;
}

std::optional<milliseconds> Budget::afterWindow() const
{
    return m_underWay == 0 ? m_resetAt : std::nullopt;
}

std::optional<milliseconds> Budget::turn(Priority priority, milliseconds now) const
{
    if (m_gateUntil && now < *m_gateUntil)
        return m_gateUntil;
    if (m_probing && m_underWay > 0)
        return std::nullopt;
    if (priority == Priority::Revoke)
        return revokeTurn(now);
    if (!windowKnown(now) || !m_remaining)
        return now;
    // A run's reserve is not for looking at the list.
    const qint64 kept = priority == Priority::List && m_demand.active ? reserve() : 0;
    if (free() > kept)
        return now;
    return free() > 0 ? m_resetAt : afterWindow();
}

std::optional<milliseconds> Budget::revokeTurn(milliseconds now) const
{
    if (!windowKnown(now) || !m_remaining) {
        if (m_rate && m_lastRevoke)
            return *m_lastRevoke + learntInterval();
        // The first answer of a window tells how far one may go.
        const bool considerate = m_demand.active && m_demand.pace == Pace::Considerate && m_limit;
        return considerate && m_underWay > 0 ? std::nullopt : std::optional(now);
    }
    if (!m_demand.active || !m_limit)
        return free() > 0 ? std::optional(now) : afterWindow();
    if (m_demand.pace == Pace::Fast)
        return fastTurn(now);
    if (considerateLeft() <= 0)
        return afterWindow();
    return evenTurn();
}

// A few are kept for reading back. Where nothing needs them they go out in the last second before the reset:
// they are allowed in any case, and the answer shows whether the next window is there already. Once it was
// seen how early it comes, two are enough for that.
std::optional<milliseconds> Budget::fastTurn(milliseconds now) const
{
    const qint64 doubts = std::min(reserve(), m_demand.inDoubt);
    const qint64 looks = m_lead ? std::min<qint64>(2, reserve()) : reserve();
    const qint64 others = m_shared ? std::max<qint64>(0, leftToOthers(*m_limit) - othersUse()) : 0;
    if (free() > std::max({looks, doubts, others}) || (!m_shared && m_demand.toSend <= free() - doubts))
        return now;
    if (free() <= std::max(doubts, others))
        return afterWindow();
    if (m_underWay > 0)
        return std::nullopt;
    const bool first = free() >= looks;
    const milliseconds early = m_lead ? (first ? *m_lead : *m_lead - leadStep)
                                      : milliseconds(resetGrain * free() / std::max<qint64>(1, looks));
    return std::max(now, *m_resetAt - early);
}

milliseconds Budget::evenTurn() const
{
    if (!m_lastRevoke)
        return milliseconds::zero();
    return *m_lastRevoke + evenInterval();
}

milliseconds Budget::evenInterval() const
{
    return (*m_resetAt - *m_lastRevoke) / (considerateLeft() + 1);
}

milliseconds Budget::learntInterval() const
{
    return milliseconds(std::lround(1000.0 / *m_rate));
}

bool Budget::open(Priority priority, milliseconds now) const
{
    const std::optional<milliseconds> at = turn(priority, now);
    return at && *at <= now;
}

Budget::Waiting Budget::waiting(milliseconds now) const
{
    if (m_gateUntil && now < *m_gateUntil)
        return {m_gateReason, *m_gateUntil};
    if (interval(now))
        return {};
    if (runs()) {
        const std::optional<milliseconds> at = turn(Priority::Revoke, now);
        if (at && *at > now)
            return {TrafficStatus::Wait::LimitSpent, *at};
    }
    if (windowKnown(now) && m_remaining && *m_remaining <= 0)
        return {TrafficStatus::Wait::LimitSpent, *m_resetAt};
    return {};
}

std::optional<milliseconds> Budget::interval(milliseconds now) const
{
    if (!runs())
        return std::nullopt;
    if (m_demand.pace == Pace::Considerate && windowKnown(now) && m_limit && m_lastRevoke &&
        considerateLeft() > 0)
        return evenInterval();
    return m_rate && !m_limit ? std::optional(learntInterval()) : std::nullopt;
}

TrafficStatus Budget::status(milliseconds now, const QDateTime &wallNow) const
{
    TrafficStatus status;
    const auto wall = [&](milliseconds at) { return wallNow.addMSecs((at - now).count()); };
    status.limit = m_limit;
    status.windowLength = m_windowLength;
    status.shared = m_shared;
    if (windowKnown(now)) {
        status.remaining = m_remaining;
        status.resetAt = wall(*m_resetAt);
    }
    const Waiting wait = waiting(now);
    status.wait = wait.why;
    if (wait.why != TrafficStatus::Wait::None)
        status.waitUntil = wall(wait.until);
    const std::optional<milliseconds> read = turn(Priority::ReadBack, now);
    if (read && *read > now)
        status.readAt = wall(*read);
    if (m_gateUntil && now < *m_gateUntil)
        return status;
    status.interval = interval(now);
    const std::optional<milliseconds> next = runs() ? turn(Priority::Revoke, now) : std::nullopt;
    if (next && *next > now && m_underWay == 0)
        status.nextAt = wall(*next);
    return status;
}

} // namespace rd
