#include "practice/rate_window.h"

#include <algorithm>

namespace rd {

RateStanding RateWindow::count(const QDateTime &now)
{
    if (m_closedUntil.isValid() && now < m_closedUntil)
        return {.allowed = false, .closed = true, .remaining = 0, .reset = m_closedUntil};
    if (!m_reset.isValid() || now >= m_reset) {
        m_reset = now.addSecs(m_seconds);
        m_taken = 0;
    }
    if (m_limit == 0)
        return {.allowed = true, .closed = false, .remaining = 0, .reset = m_reset};
    m_otherOwed += m_otherPercent;
    m_taken = std::min(m_taken + m_otherOwed / (100 - m_otherPercent), m_limit) + 1;
    m_otherOwed %= 100 - m_otherPercent;
    return {.allowed = m_taken <= m_limit,
            .closed = false,
            .remaining = std::max(0, m_limit - m_taken),
            .reset = m_reset};
}

void RateWindow::setOtherClient(int percent)
{
    m_otherPercent = std::clamp(percent, 0, 90);
    m_otherOwed = 0;
}

RateStanding RateWindow::closeUntil(const QDateTime &time)
{
    m_closedUntil = time;
    m_reset = {};
    return {.allowed = false, .closed = true, .remaining = 0, .reset = m_closedUntil};
}

} // namespace rd
