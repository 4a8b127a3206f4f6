#pragma once

#include "api/request_limits.h"
#include "api/token_source.h"
#include "base/clock.h"
#include "scheduler/api_job.h"
#include "scheduler/rate_budget.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>
#include <random>

namespace rd {

class Network;

// Everything that goes to one host with one credential: one queue, one budget, one pause gate. A 429
// stops all of it at once. Thread: network.
class Traffic : public QObject
{
    Q_OBJECT

public:
    // `seed` of the jitter; 0: from the system.
    Traffic(Network *network, Clock *clock, CallLimits limits, quint32 seed, QObject *parent = nullptr);
    ~Traffic() override;

    // Where bearer tokens come from; before the first call without an authorization of its own.
    void setTokenSource(TokenSource *tokens) { m_tokens = tokens; }

    // With a bearer token; not for a DELETE, which would never leave.
    SentCall *call(Call call, Priority priority, QObject *parent);
    // The DELETE of the credential that `permit` names, as long as that stands; otherwise it waits.
    // `rejected`: generation of a token that the caller saw refused (0: none).
    SentCall *revoke(const QUrl &baseUrl, SendPermit permit, Priority priority, QObject *parent,
                     quint64 rejected = 0);
    // With an Authorization header of its own (the token request).
    SentCall *callWith(Secret authorization, Call call, Priority priority, QObject *parent);

    // What the run wants; an inactive one when it wants nothing any more.
    void setDemand(const RunDemand &demand);
    // A wait above 10 minutes asks: what waits so long stays in the queue, however late it gets, until this
    // is called. DELETEs of a run leave that to the run, which takes its own back.
    void acceptWait();
    // How many DELETEs of a run may be under way: from 1 up to 4 while all is well, 1 again at the first
    // trouble (docs/pitfalls.md 1.6).
    int lanes() const { return m_lanes; }
    // Requests on the wire now.
    qsizetype underWay() const { return m_underWay.size(); }

    TrafficStatus status() const;
    // The server's clock minus ours, from the latest answer with a Date; 0 before.
    milliseconds serverSkew() const { return m_skew; }
    const CallLimits &limits() const { return m_limits; }
    Clock *clock() const { return m_clock; }
    Network *network() const { return m_network; }
    TokenSource *tokens() const { return m_tokens; }

Q_SIGNALS:
    // The status or the skew is another.
    void statusChanged();

private:
    friend class SentCall; // queues itself, tells of its answers
    void enqueue(SentCall *call);
    void forget(SentCall *call);
    void answered(SentCall *call, const Answer &answer);
    void pump();
    bool laneFree(const SentCall *call) const;
    void askIfLong(SentCall *call, milliseconds turn, milliseconds now) const;
    void adaptLanes(const SentCall *call, const Answer &answer);

    Network *m_network;
    Clock *m_clock;
    CallLimits m_limits;
    TokenSource *m_tokens = nullptr;
    Budget m_budget;
    QList<SentCall *> m_queue;
    QList<SentCall *> m_underWay;
    int m_lanes = 1;
    bool m_toldLimitBelowOne = false;
    std::unique_ptr<ClockTimer> m_wake;
    milliseconds m_accepted{}; // until then somebody agreed to wait; monotonic
    std::mt19937 m_random;
    milliseconds m_skew{};
};

} // namespace rd
