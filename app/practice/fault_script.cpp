#include "practice/fault_script.h"

#include <algorithm>

namespace rd {

namespace {

bool concerns(const FaultRule &rule, PracticeRequests which)
{
    return rule.which == PracticeRequests::Any || rule.which == which;
}

// Whether it is the turn of the n-th request (from 1).
bool hits(const FaultRule &rule, int n)
{
    return n == rule.first || (rule.every > 0 && n > rule.first && (n - rule.first) % rule.every == 0);
}

// From now on: in how many requests (1: the next one) it is its turn, after `seen` of them.
int turnAfter(const FaultRule &rule, int seen)
{
    if (seen < rule.first)
        return rule.first - seen;
    return rule.every - (seen - rule.first) % rule.every;
}

} // namespace

void FaultScript::add(const FaultRule &rule)
{
    const std::scoped_lock lock(m_mutex);
    m_rules.append({rule, 0});
}

void FaultScript::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_rules.clear();
    m_dice.reset();
}

void FaultScript::setChaos(quint64 seed, int percent)
{
    const std::scoped_lock lock(m_mutex);
    m_dice.emplace(seed);
    m_percent = percent;
}

void FaultScript::setOutage(const QDateTime &until)
{
    const std::scoped_lock lock(m_mutex);
    m_outageUntil = until;
}

QDateTime FaultScript::outage(const QDateTime &now) const
{
    const std::scoped_lock lock(m_mutex);
    return m_outageUntil.isValid() && now < m_outageUntil ? m_outageUntil : QDateTime();
}

Fault FaultScript::next(PracticeRequests which, const QDateTime &now)
{
    const bool out = outage(now).isValid();
    const std::scoped_lock lock(m_mutex);
    ++m_seen[static_cast<std::size_t>(PracticeRequests::Any)];
    if (which != PracticeRequests::Any)
        ++m_seen[static_cast<std::size_t>(which)];
    if (out)
        return {.kind = Fault::Kind::Close, .when = Fault::When::Before};
    const Fault fault = ofRules(which);
    return fault.kind == Fault::Kind::None ? ofChance() : fault;
}

// Every rule counts the request, so that one rule does not put another one off.
Fault FaultScript::ofRules(PracticeRequests which)
{
    Fault fault;
    for (Counted &counted : m_rules) {
        if (!concerns(counted.rule, which))
            continue;
        ++counted.seen;
        if (fault.kind == Fault::Kind::None && hits(counted.rule, counted.seen))
            fault = counted.rule.fault;
    }
    m_rules.removeIf(
        [](const Counted &counted) { return counted.rule.every == 0 && counted.seen >= counted.rule.first; });
    return fault;
}

Fault FaultScript::ofChance()
{
    static const QList<Fault> all = allFaults();
    if (!m_dice || !m_dice->percent(m_percent))
        return {};
    return all.at(m_dice->between(0, all.size() - 1));
}

int FaultScript::seen(PracticeRequests which) const
{
    const std::scoped_lock lock(m_mutex);
    return m_seen.at(static_cast<std::size_t>(which));
}

int FaultScript::pending() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(std::count_if(m_rules.begin(), m_rules.end(),
                                          [](const Counted &counted) { return counted.rule.every == 0; }));
}

QList<FaultRule> FaultScript::open() const
{
    const std::scoped_lock lock(m_mutex);
    QList<FaultRule> rules;
    rules.reserve(m_rules.size());
    for (const Counted &counted : m_rules) {
        rules.append(counted.rule);
        rules.last().first = turnAfter(counted.rule, counted.seen);
    }
    return rules;
}

} // namespace rd
