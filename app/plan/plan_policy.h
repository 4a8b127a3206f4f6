#pragma once

#include "plan/plan.h"
#include "plan/risk.h"
#include "policy/policy.h"
#include "policy/policy_violation.h"

namespace rd {

// What a policy says to a revocation. Pure functions: the confirmation asks them to tell why not, the desk to
// refuse.

// Of these at all, before anything was typed.
PolicyFault faultOfChoice(const QList<PlanItem> &items, const QString &ownClientId, const Policy &policy);
// Of a plan as it was confirmed.
PolicyFault faultOfPlan(const Plan &plan, const Policy &policy);
PolicyFault faultOfReason(const QString &reason, const Policy &policy);
PolicyFault faultOfTicket(const QString &ticket, const Policy &policy);

// Never less than the risk itself demands.
RiskLevel demandedLevel(RiskLevel assessed, const Policy &policy);
// Every run holds before its first request, whatever its risk.
bool demandsHold(const Policy &policy);

} // namespace rd
