#include "run/run_waits.h"

#include "base/backoff.h"
#include "scheduler/long_wait.h"

namespace rd {

namespace {

constexpr int mostTries = 6;

// Goes away by itself, sooner or later.
bool isConnectionTrouble(const std::optional<ApiError> &error)
{
    if (!error)
        return false;
    switch (error->kind) {
    case ApiError::Kind::HostNotFound:
    case ApiError::Kind::ConnectionRefused:
    case ApiError::Kind::ProxyFailed:
    case ApiError::Kind::ConnectionLost:
    case ApiError::Kind::Deadline:
        return true;
    default:
        return false;
    }
}

} // namespace

RunWaits::RunWaits(Clock *clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_timer(clock->makeTimer())
{
    connect(m_timer.get(), &ClockTimer::timeout, this, &RunWaits::pauseOver);
}

// By the clock that nobody sets.
milliseconds RunWaits::endOf(const TrafficStatus &traffic) const
{
    return m_clock->monotonic() + milliseconds(m_clock->now().msecsTo(traffic.waitUntil));
}

bool RunWaits::isNew(const TrafficStatus &traffic)
{
    if (traffic.wait == TrafficStatus::Wait::None)
        return false;
    const milliseconds end = endOf(traffic);
    const bool same = m_told && std::chrono::abs(end - *m_told) < sameWait;
    m_told = end;
    return !same;
}

bool RunWaits::asksAbout(const TrafficStatus &traffic) const
{
    return traffic.wait != TrafficStatus::Wait::None &&
           m_clock->now().msecsTo(traffic.waitUntil) > longestUnaskedWait.count() &&
           (!m_accepted || endOf(traffic) > *m_accepted + sameWait);
}

void RunWaits::accept(const TrafficStatus &traffic)
{
    m_accepted = endOf(traffic);
}

QDateTime RunWaits::startPause()
{
    const milliseconds pause = backoff(m_failedTries++);
    m_timer->start(pause);
    return m_clock->now().addMSecs(pause.count());
}

void RunWaits::endPause()
{
    m_timer->stop();
}

bool RunWaits::triesAgainAfter(const std::optional<ApiError> &error) const
{
    return isConnectionTrouble(error) || m_failedTries < mostTries;
}

} // namespace rd
