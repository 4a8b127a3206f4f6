// Run: what it tells the traffic, and what the traffic and the way to the server do to it.
#include "base/backoff.h"
#include "journal/entries.h"
#include "run/facts.h"
#include "run/recorder.h"
#include "run/run.h"
#include "traffic/long_wait.h"
#include "traffic/traffic.h"

namespace rd {

void Run::updateFigures()
{
    updateDemand();
    m_status.readAgainAt = m_counts.readAgainAt();
    m_status.left = estimateRun(m_counts.unsent(), m_status.plan.pace, m_traffic->status(), now());
}

void Run::updateDemand()
{
    if (m_parts.revoke != Priority::Revoke)
        return;
    RunDemand demand;
    // Until the end: without it whatever still waits for its turn would go out at once.
    demand.active = m_status.active() && m_checked;
    demand.pace = m_status.plan.pace;
    demand.toSend = static_cast<int>(m_counts.queued().size()) + waitingToBeSent();
    demand.inDoubt = m_counts.readingBack();
    m_traffic->setDemand(demand);
}

void Run::trafficChanged()
{
    if (!m_status.active())
        return;
    recordWait();
    askAboutWait();
    dispatch();
}

void Run::askAboutWait()
{
    if (m_status.recovered || (m_status.phase != Phase::Running && m_status.phase != Phase::CheckingDrift) ||
        m_confirmation.withdrawn())
        return;
    const TrafficStatus traffic = m_traffic->status();
    const bool asks = traffic.wait != TrafficStatus::Wait::None &&
                      now().msecsTo(traffic.waitUntil) > longestUnaskedWait.count() &&
                      (!m_waitAccepted || waitEnds(traffic) > *m_waitAccepted + sameWait);
    if (!asks)
        return;
    m_confirmation.suspend(Suspension::LongWait);
    holdQueued();
    setPhase(phaseNow());
}

// By the clock that nobody sets.
milliseconds Run::waitEnds(const TrafficStatus &traffic) const
{
    return m_traffic->clock()->monotonic() + milliseconds(now().msecsTo(traffic.waitUntil));
}

void Run::recordWait()
{
    const TrafficStatus traffic = m_traffic->status();
    if (traffic.wait == TrafficStatus::Wait::None)
        return;
    const milliseconds ends = waitEnds(traffic);
    const bool recorded = m_waitRecorded && std::chrono::abs(ends - *m_waitRecorded) < sameWait;
    m_waitRecorded = ends;
    if (recorded)
        return;
    m_recorder->record({makeWait(m_status.plan, now(), waitText(traffic.wait), traffic.waitUntil)});
}

void Run::goOffline(const std::optional<ApiError> &error)
{
    if (m_status.phase != Phase::Running && m_status.phase != Phase::CheckingDrift)
        return;
    m_confirmation.suspend(Suspension::Offline);
    holdQueued();
    setPhase(phaseNow());
    const milliseconds pause = backoff(m_failedTries++);
    m_status.trouble = error;
    m_status.tryAgainAt = now().addMSecs(pause.count());
    m_whenTimer = [this] { tryNow(); };
    m_timer->start(pause);
    Q_EMIT changed();
}

void Run::tryNow()
{
    if (m_status.phase != Phase::Offline)
        return;
    m_timer->stop();
    m_confirmation.lift(Suspension::Offline);
    proceed();
}

void Run::answerWait(bool goOn)
{
    if (m_status.phase != Phase::NeedsWaitAnswer)
        return;
    // Readings that wait, too: those that a stop leaves go when the wait is over.
    m_traffic->acceptWait();
    if (!goOn) {
        stop();
        return;
    }
    m_waitAccepted = waitEnds(m_traffic->status());
    m_confirmation.lift(Suspension::LongWait);
    proceed();
}

} // namespace rd
