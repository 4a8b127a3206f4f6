#include "policy/policy.h"

#include <algorithm>
#include <utility>

namespace rd {

namespace {

// The later one is in the list of choices, the stricter it is.
bool isStricter(const PolicyKey &key, const QVariant &one, const QVariant &other)
{
    const auto place = [&](const QVariant &value) {
        return std::find(key.choices.begin(), key.choices.end(), value.toString());
    };
    return place(one) > place(other);
}

} // namespace

Policy::Policy(const PolicyLevel &machine, const PolicyLevel &user) : m_mayBeHidden(machine.mayBeHidden)
{
    take(user, PolicyOrigin::UserPolicy);
    take(machine, PolicyOrigin::MachinePolicy);
}

void Policy::take(const PolicyLevel &level, PolicyOrigin origin)
{
    m_problems += level.problems;
    for (const PolicyLevel::Given &given : level.given) {
        const PolicyKey *key = findPolicyKey(given.key);
        if (!key) {
            m_problems.append({PolicyProblem::Kind::UnknownKey, given.source, given.key, {}});
            continue;
        }
        const std::optional<QVariant> value = acceptedValue(*key, given.value);
        if (!value) {
            m_problems.append(
                {PolicyProblem::Kind::BadValue, given.source, given.key, policyText(given.value)});
            close(*key, origin, given.source);
            continue;
        }
        const auto before = m_entries.constFind(key->id);
        const bool keeps =
            key->onlyStricter && before != m_entries.constEnd() && isStricter(*key, before->value, *value);
        if (!keeps)
            m_entries.insert(key->id, {*value, origin, given.source, false, {}});
        // One that can't be read may have been stricter.
        if (!key->onlyStricter)
            m_unknown.remove(key->id);
    }
    for (const PolicyProblem &problem : level.problems) {
        for (const PolicyKey &key : policyKeys()) {
            if (closes(problem) && entry(key.id).origin != origin)
                close(key, origin, problem.source);
        }
    }
}

void Policy::close(const PolicyKey &key, PolicyOrigin origin, const QString &source)
{
    if (const std::optional<QVariant> value = closedValue(key))
        m_entries.insert(key.id, {*value, origin, source, true, {}});
    else if (key.safety)
        m_unknown.insert(key.id, source);
}

Policy::Entry Policy::entry(PolicyId id) const
{
    const auto found = m_entries.constFind(id);
    Entry entry = found == m_entries.constEnd()
                      ? Entry{usualValue(policyKey(id)), PolicyOrigin::Usual, {}, false, {}}
                      : *found;
    entry.unknownFrom = m_unknown.value(id);
    return entry;
}

QList<PolicyProblem> Policy::closing() const
{
    QList<PolicyProblem> found;
    std::copy_if(m_problems.begin(), m_problems.end(), std::back_inserter(found), closes);
    return found;
}

QList<PolicyProblem> Policy::signInClosing() const
{
    QList<PolicyProblem> found = closing();
    found.removeIf([](const PolicyProblem &problem) {
        const PolicyKey *key = findPolicyKey(problem.key);
        return problem.kind == PolicyProblem::Kind::BadValue && key && !key->closesSignIn;
    });
    return found;
}

bool isLocked(const PolicyKey &key, const Policy::Entry &entry)
{
    const bool decided =
        entry.origin == PolicyOrigin::MachinePolicy || entry.origin == PolicyOrigin::UserPolicy;
    return decided && !leavesOpen(key, entry.value);
}

bool closes(const PolicyProblem &problem)
{
    switch (problem.kind) {
    case PolicyProblem::Kind::UnknownKey:
        return false;
    case PolicyProblem::Kind::BadValue: {
        const PolicyKey *key = findPolicyKey(problem.key);
        return !key || key->safety;
    }
    default:
        return true;
    }
}

} // namespace rd
