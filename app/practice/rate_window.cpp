#include "practice/rate_window.h"

#include <algorithm>

namespace rd {

bool RateWindow::take(const QDateTime &now)
{
    if (now < m_closedUntil)
        return false;
    if (now >= m_resetAt) {
        m_resetAt = now.addSecs(m_seconds);
        m_taken = 0;
    }
    if (m_limit <= 0)
        return true;
    ++m_taken;
    return m_taken <= m_limit;
}

void RateWindow::closeUntil(const QDateTime &time)
{
    m_closedUntil = time;
}

int RateWindow::remaining() const
{
    return std::max(0, m_limit - m_taken);
}

} // namespace rd
