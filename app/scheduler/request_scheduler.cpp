#include "scheduler/request_scheduler.h"

#include "base/log.h"
#include "scheduler/long_wait.h"

#include <algorithm>

namespace rd {

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

SentCall *Traffic::call(Call call, Priority priority, QObject *parent)
{
    return new SentCall(this, std::move(call), priority, Secret(), parent);
}

SentCall *Traffic::revoke(const QUrl &baseUrl, SendPermit permit, Priority priority, QObject *parent,
                          quint64 rejected)
{
    const Result<Call, PathFault> call = Call::revoke(baseUrl, permit.clientId());
    auto *sent = new SentCall(this, call ? call.value() : Call{Call::Kind::Revoke, {}, {}, {}}, priority,
                              Secret(), parent);
    sent->m_rejected = rejected;
    if (call)
        sent->m_permit = std::move(permit);
    return sent;
}

SentCall *Traffic::callWith(Secret authorization, Call call, Priority priority, QObject *parent)
{
    return new SentCall(this, std::move(call), priority, std::move(authorization), parent);
}

TrafficStatus Traffic::status() const
{
    const milliseconds now = m_clock->monotonic();
    const QDateTime wallNow = m_clock->now();
    TrafficStatus status = m_budget.status(now, wallNow);
    const auto wall = [&](milliseconds at) { return wallNow.addMSecs((at - now).count()); };
    for (const SentCall *call : m_queue) {
        const bool page = call->priority() == Priority::List;
        const std::optional<milliseconds> turn = m_budget.turn(call->priority(), now);
        if (page && turn && *turn > now)
            status.pageAt = wall(*turn);
        if (call->m_longWait)
            (page ? status.pageAskUntil : status.readAskUntil) = wall(*call->m_longWait);
    }
    return status;
}

void Traffic::acceptWait()
{
    const milliseconds now = m_clock->monotonic();
    for (const Priority priority : {Priority::Token, Priority::Revoke, Priority::List})
        m_accepted = std::max(m_accepted, m_budget.turn(priority, now).value_or(now));
    for (SentCall *call : std::as_const(m_queue))
        call->m_longWait.reset();
    pump();
    Q_EMIT statusChanged();
}

// A run asks for its DELETEs itself; a pace that the limit allows is no wait.
void Traffic::askIfLong(SentCall *call, milliseconds turn, milliseconds now) const
{
    if (call->priority() == Priority::Revoke || turn - now <= longestUnaskedWait ||
        turn <= m_accepted + sameWait)
        return;
    call->m_longWait = std::max(call->m_longWait, std::optional(turn));
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
    const bool asked = call->m_longWait.has_value();
    call->m_longWait.reset();
    m_queue.removeAll(call);
    if (asked)
        QMetaObject::invokeMethod(this, &Traffic::statusChanged, Qt::QueuedConnection);
    if (m_underWay.removeAll(call) == 0)
        return;
    m_budget.lost();
    // Its lane is free for whoever waits, but not while it is being destroyed.
    QMetaObject::invokeMethod(this, &Traffic::pump, Qt::QueuedConnection);
}

void Traffic::setDemand(const RunDemand &demand)
{
    if (demand == m_budget.demand())
        return;
    m_budget.setDemand(demand);
    pump();
}

void Traffic::answered(SentCall *call, const Answer &answer)
{
    m_underWay.removeAll(call);
    const milliseconds now = m_clock->monotonic();
    if (answer.rateLimit.belowOne && !std::exchange(m_toldLimitBelowOne, true))
        qCWarning(logTraffic) << "The server tells a rate limit below 1; it is not used.";
    if (answer.status == 429)
        m_budget.throttled(answer.rateLimit, now, std::uniform_real_distribution<>(0.0, 1.0)(m_random));
    else
        m_budget.answered(answer.rateLimit, now);
    adaptLanes(call, answer);
    if (answer.serverDate)
        m_skew = milliseconds(answer.receivedAt.msecsTo(*answer.serverDate));
    pump();
    Q_EMIT statusChanged();
}

void Traffic::adaptLanes(const SentCall *call, const Answer &answer)
{
    if (answer.wire != Wire::Answered || answer.status == 429 || answer.status >= 500 ||
        isInterim(answer.status))
        m_lanes = 1;
    else if (call->priority() == Priority::Revoke)
        m_lanes = std::min(m_lanes + 1, mostLanes);
}

bool Traffic::laneFree(const SentCall *call) const
{
    if (m_underWay.size() >= mostLanes)
        return false;
    const auto underWay = [this](auto like) {
        return std::count_if(m_underWay.begin(), m_underWay.end(), like);
    };
    if (call->call().kind == Call::Kind::Revoke)
        return call->priority() != Priority::Revoke || underWay([](const SentCall *other) {
                                                           return other->priority() == Priority::Revoke;
                                                       }) < m_lanes;
    return underWay([call](const SentCall *other) {
               return other->call().kind == call->call().kind && other->priority() == call->priority();
           }) == 0;
}

void Traffic::pump()
{
    const milliseconds now = m_clock->monotonic();
    std::optional<milliseconds> wakeAt;
    for (qsizetype i = 0; i < m_queue.size();) {
        SentCall *call = m_queue.at(i);
        const std::optional<milliseconds> turn = m_budget.turn(call->priority(), now);
        if (turn)
            askIfLong(call, *turn, now);
        if (!turn || *turn > now || call->m_longWait || !laneFree(call) || !call->mayLeave()) {
            if (turn && *turn > now)
                wakeAt = std::min(wakeAt.value_or(*turn), *turn);
            ++i;
            continue;
        }
        m_queue.removeAt(i);
        m_underWay.append(call);
        m_budget.sent(call->priority(), now);
        call->go();
    }
    // With an empty queue, too: whoever shows the wait is told of its end.
    const Budget::Waiting shown = m_budget.waiting(now);
    if (shown.why != TrafficStatus::Wait::None)
        wakeAt = std::min(wakeAt.value_or(shown.until), shown.until);
    m_wake->stop();
    if (wakeAt)
        m_wake->start(std::max(*wakeAt - now, milliseconds(1)));
}

} // namespace rd
