#pragma once

#include <QDateTime>

namespace rd {

// How one request stands with the limit.
struct RateStanding
{
    bool allowed = true;
    bool closed = false; // nothing at all is allowed until `reset`, whatever the limit
    int remaining = 0;
    QDateTime reset; // from then on requests are allowed again
};

// One fixed window for all requests, from its first request on. A value; `now` is
// UTC.
class RateWindow
{
public:
    // A limit of 0 allows everything that closeUntil() does not forbid.
    RateWindow(int limit, int windowSeconds) : m_limit(limit), m_seconds(windowSeconds) {}

    // Counts one request, and those of another client that belong to it.
    RateStanding count(const QDateTime &now);
    // Another client takes that share of each window, 0 to 90, in step with the requests that are counted.
    void setOtherClient(int percent);
    int otherClient() const { return m_otherPercent; }
    // Everything is refused until then.
    RateStanding closeUntil(const QDateTime &time);

private:
    int m_limit;
    int m_seconds;
    int m_taken = 0;
    int m_otherPercent = 0;
    int m_otherOwed = 0; // of the other client's requests, in parts of 100 - percent
    QDateTime m_reset;
    QDateTime m_closedUntil;
};

} // namespace rd
