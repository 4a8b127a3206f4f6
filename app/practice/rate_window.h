#pragma once

#include "practice/practice_options.h"

#include <QDateTime>

namespace rd {

// One fixed window for all requests (contract: Rate limits). A value; `now` is UTC.
class RateWindow
{
public:
    explicit RateWindow(const PracticeOptions &options)
        : m_limit(options.limit), m_seconds(options.windowSeconds)
    {
    }

    bool limited() const { return m_limit > 0; }
    // Counts one request; false: it is over the limit.
    bool take(const QDateTime &now);
    // Everything is over the limit until then.
    void closeUntil(const QDateTime &time);

    int limit() const { return m_limit; }
    int remaining() const;
    QDateTime resetAt() const { return m_closedUntil > m_resetAt ? m_closedUntil : m_resetAt; }

private:
    int m_limit;
    int m_seconds;
    int m_taken = 0;
    QDateTime m_resetAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    QDateTime m_closedUntil = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
};

} // namespace rd
