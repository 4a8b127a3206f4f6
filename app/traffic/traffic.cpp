#include "traffic/traffic.h"

#include "base/log.h"

#include <algorithm>

namespace rd {

namespace {

constexpr int mostLanes = 4; // requests at once (product.md: Pace)

} // namespace

Traffic::Traffic(Network *network, Clock *clock, CallLimits limits, quint32 seed, QObject *parent)
    : QObject(parent), m_network(network), m_clock(clock), m_limits(limits), m_wake(clock->makeTimer()),
      m_random(seed != 0 ? seed : std::random_device{}())
{
    connect(m_wake.get(), &ClockTimer::timeout, this, [this] {
        pump();
        Q_EMIT statusChanged();
    });
}

Traffic::~Traffic()
{
    for (SentCall *call : std::as_const(m_queue))
        call->m_traffic = nullptr;
    for (SentCall *call : std::as_const(m_underWay))
        call->m_traffic = nullptr;
}

SentCall *Traffic::call(Call call, Priority priority, QObject *parent, quint64 rejected)
{
    return new SentCall(this, std::move(call), priority, Secret(), rejected, parent);
}

SentCall *Traffic::callWith(Secret authorization, Call call, Priority priority, QObject *parent)
{
    return new SentCall(this, std::move(call), priority, std::move(authorization), 0, parent);
}

TrafficStatus Traffic::status() const
{
    return m_budget.status(m_clock->monotonic(), m_clock->now());
}

void Traffic::enqueue(SentCall *call)
{
    const auto place = std::find_if(m_queue.begin(), m_queue.end(), [call](const SentCall *waiting) {
        return waiting->priority() > call->priority();
    });
    m_queue.insert(place, call);
    pump();
    if (m_queue.contains(call))
        Q_EMIT statusChanged();
}

void Traffic::forget(SentCall *call)
{
    m_queue.removeAll(call);
    if (m_underWay.removeAll(call) == 0)
        return;
    m_budget.answered({}, m_clock->monotonic());
    // Its lane is free for whoever waits, but not while it is being destroyed.
    QMetaObject::invokeMethod(this, &Traffic::pump, Qt::QueuedConnection);
}

void Traffic::answered(SentCall *call, const Answer &answer)
{
    m_underWay.removeAll(call);
    const milliseconds now = m_clock->monotonic();
    if (answer.status == 429)
        m_budget.throttled(answer.rateLimit, now, std::uniform_real_distribution<>(0.0, 1.0)(m_random));
    else
        m_budget.answered(answer.rateLimit, now);
    if (answer.serverDate)
        m_skew = milliseconds(answer.receivedAt.msecsTo(*answer.serverDate));
    pump();
    Q_EMIT statusChanged();
}

bool Traffic::laneFree(const SentCall *call) const
{
    if (m_underWay.size() >= mostLanes)
        return false;
    const Call::Kind kind = call->call().kind;
    if (kind == Call::Kind::Revoke)
        return true;
    return std::none_of(m_underWay.begin(), m_underWay.end(), [call](const SentCall *other) {
        return other->call().kind == call->call().kind && other->priority() == call->priority();
    });
}

void Traffic::pump()
{
    const milliseconds now = m_clock->monotonic();
    for (qsizetype i = 0; i < m_queue.size() && m_budget.open(now);) {
        SentCall *call = m_queue.at(i);
        if (!laneFree(call)) {
            ++i;
            continue;
        }
        m_queue.removeAt(i);
        m_underWay.append(call);
        m_budget.sent();
        call->go();
    }
    m_wake->stop();
    // With an empty queue, too: whoever shows the wait is told of its end.
    const bool waits = !m_queue.isEmpty() || status().wait != TrafficStatus::Wait::None;
    if (const auto at = m_budget.opensAt(now); at && waits)
        m_wake->start(*at - now);
}

} // namespace rd
