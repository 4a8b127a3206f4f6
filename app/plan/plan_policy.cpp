#include "plan/plan_policy.h"

#include "text/unicode_properties.h"

#include <algorithm>

namespace rd {

PolicyFault faultOfChoice(const QList<PlanItem> &items, const QString &ownClientId, const Policy &policy)
{
    if (!policy.closing().isEmpty())
        return PolicyFault::Unusable;
    if (policy.isReadOnly())
        return PolicyFault::ReadOnly;
    if (items.size() > policy.number(PolicyId::LargestRun))
        return PolicyFault::TooMany;
    if (policy.flag(PolicyId::OwnRevocation))
        return PolicyFault::None;
    if (ownClientId.isEmpty())
        return PolicyFault::OwnUnknown;
    const bool own = std::any_of(items.begin(), items.end(),
                                 [&](const PlanItem &item) { return item.seen.clientId == ownClientId; });
    return own ? PolicyFault::OwnCredential : PolicyFault::None;
}

PolicyFault faultOfReason(const QString &reason, const Policy &policy)
{
    const bool missing = policy.flag(PolicyId::ReasonRequired) && isBlank(reason);
    return missing ? PolicyFault::ReasonMissing : PolicyFault::None;
}

PolicyFault faultOfTicket(const QString &ticket, const Policy &policy)
{
    const QString pattern = policy.text(PolicyId::TicketPattern);
    if (pattern.isEmpty())
        return PolicyFault::None;
    if (isBlank(ticket))
        return PolicyFault::TicketMissing;
    // A dot in the pattern would take what nobody sees for a character of the ticket.
    const bool matches = visibleText(ticket) == ticket.trimmed() && ticketMatches(pattern, ticket);
    return matches ? PolicyFault::None : PolicyFault::TicketMismatch;
}

PolicyFault faultOfPlan(const Plan &plan, const Policy &policy)
{
    // A single revocation is always fast.
    const bool tooFast = plan.items.size() > 1 && plan.pace != Pace::Considerate &&
                         policy.text(PolicyId::Pace) == QLatin1String("considerate");
    for (const PolicyFault fault :
         {faultOfChoice(plan.items, plan.ownClientId, policy), faultOfReason(plan.reason, policy),
          faultOfTicket(plan.ticket, policy), tooFast ? PolicyFault::Pace : PolicyFault::None}) {
        if (fault != PolicyFault::None)
            return fault;
    }
    return PolicyFault::None;
}

RiskLevel demandedLevel(RiskLevel assessed, const Policy &policy)
{
    const QString least = policy.text(PolicyId::Confirmation);
    if (least == QLatin1String("count"))
        return std::max(assessed, RiskLevel::Count);
    if (least == QLatin1String("challenge"))
        return std::max(assessed, RiskLevel::Challenge);
    return assessed;
}

bool demandsHold(const Policy &policy)
{
    return demandedLevel(RiskLevel::Button, policy) >= RiskLevel::Count;
}

} // namespace rd
