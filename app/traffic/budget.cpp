#include "traffic/budget.h"

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

constexpr milliseconds longestJitter{500};
constexpr milliseconds firstBackoff{1000};
constexpr milliseconds longestBackoff{60'000};

milliseconds jitterOf(double share)
{
    return milliseconds(
        std::lround(std::clamp(share, 0.0, 1.0) * static_cast<double>(longestJitter.count())));
}

} // namespace

void Budget::sent()
{
    ++m_underWay;
}

void Budget::answered(const RateLimit &limit, milliseconds now)
{
    m_underWay = std::max(0, m_underWay - 1);
    m_probing = false;
    m_backoffs = 0;
    if (limit.limit)
        m_limit = limit.limit;
    if (!limit.remaining)
        return;
    const bool sameWindow =
        windowKnown(now) && limit.resetIn && now + *limit.resetIn <= *m_resetAt + longestJitter;
    // Answers may overtake each other: within one window only the smaller number is news.
    m_remaining = sameWindow && m_remaining ? std::min(*m_remaining, *limit.remaining) : *limit.remaining;
    if (!sameWindow)
        m_resetAt = limit.resetIn ? std::optional(now + *limit.resetIn) : std::nullopt;
}

void Budget::throttled(const RateLimit &limit, milliseconds now, double jitter)
{
    m_underWay = std::max(0, m_underWay - 1);
    m_probing = true;
    if (limit.limit)
        m_limit = limit.limit;
    m_remaining.reset();
    m_resetAt = limit.resetIn ? std::optional(now + *limit.resetIn) : std::nullopt;

    milliseconds wait{};
    m_gateReason = TrafficStatus::Wait::ServerAsked;
    if (limit.retryAfter) {
        wait = *limit.retryAfter + jitterOf(jitter);
    } else if (limit.resetIn) {
        wait = *limit.resetIn + jitterOf(jitter);
    } else {
        m_gateReason = TrafficStatus::Wait::BackingOff;
        const milliseconds step =
            std::min<milliseconds>(longestBackoff, firstBackoff * (1 << std::min(m_backoffs, 10)));
        wait = step + jitterOf(jitter);
    }
    ++m_backoffs;
    m_gateUntil = std::max(m_gateUntil.value_or(milliseconds::zero()), now + wait);
}

bool Budget::open(milliseconds now) const
{
    if (m_gateUntil && now < *m_gateUntil)
        return false;
    if (m_probing && m_underWay > 0)
        return false;
    return !windowKnown(now) || !m_remaining || *m_remaining - m_underWay > 0;
}

std::optional<milliseconds> Budget::opensAt(milliseconds now) const
{
    if (m_gateUntil && now < *m_gateUntil)
        return m_gateUntil;
    if (m_underWay == 0 && windowKnown(now))
        return m_resetAt;
    return std::nullopt;
}

TrafficStatus Budget::status(milliseconds now, const QDateTime &wallNow) const
{
    TrafficStatus status;
    const auto wall = [&](milliseconds at) { return wallNow.addMSecs((at - now).count()); };
    status.limit = m_limit;
    if (windowKnown(now)) {
        status.remaining = m_remaining;
        status.resetAt = wall(*m_resetAt);
    }
    if (m_gateUntil && now < *m_gateUntil) {
        status.wait = m_gateReason;
        status.waitUntil = wall(*m_gateUntil);
    } else if (!open(now) && windowKnown(now) && m_remaining && *m_remaining <= 0) {
        status.wait = TrafficStatus::Wait::LimitSpent;
        status.waitUntil = wall(*m_resetAt);
    }
    return status;
}

} // namespace rd
