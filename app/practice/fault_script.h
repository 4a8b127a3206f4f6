#pragma once

#include "practice/fault.h"
#include "practice/random.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <mutex>
#include <optional>

namespace rd {

// Decides for each request what befalls it: an outage first, then the rules in their order, then chance.
// The same calls give the same faults. Thread: any.
class FaultScript
{
public:
    void add(const FaultRule &rule);
    // Drops the rules and the chance; requests stay counted.
    void clear();
    // Each request has a fault with that chance, drawn from all there are.
    void setChaos(quint64 seed, int percent);
    // UTC; null: over.
    void setOutage(const QDateTime &until);
    QDateTime outage(const QDateTime &now) const;

    // Counts one request; Any: it is none of the three.
    Fault next(PracticeRequests which, const QDateTime &now);
    // Requests so far, Any for all of them.
    int seen(PracticeRequests which) const;
    // Rules for one request that has not come yet.
    int pending() const;
    // Every rule that will still befall a request; `first` is counted from now.
    QList<FaultRule> open() const;

private:
    struct Counted
    {
        FaultRule rule;
        int seen = 0;
    };
    Fault ofRules(PracticeRequests which);
    Fault ofChance();

    mutable std::mutex m_mutex;
    QList<Counted> m_rules;
    std::optional<Dice> m_dice;
    int m_percent = 0;
    QDateTime m_outageUntil;
    std::array<int, 4> m_seen{};
};

} // namespace rd
