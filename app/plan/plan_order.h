#pragma once

#include "plan/plan.h"

namespace rd {

// The order in which a plan is carried out: as given, but what is best lost last goes last. That is the
// credential that the app is signed in with, which the rest is revoked with; and where the plan holds every
// active one (`lastActive`), the server refuses the last that is left: without an own one in the plan, the
// one used most recently, since somebody most likely needs it. Pure.
QList<PlanItem> inPlanOrder(QList<PlanItem> items, const QString &ownClientId, bool lastActive);

} // namespace rd
