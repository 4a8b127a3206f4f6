#include "plan/plan_order.h"

#include <algorithm>

namespace rd {

namespace {

// Never is the least; unknown counts as now.
bool usedBefore(const PlanItem &one, const PlanItem &other)
{
    const auto rank = [](const PlanItem &item) {
        switch (item.seen.lastUsedAt.state) {
        case Timestamp::State::Never:
            return 0;
        case Timestamp::State::Known:
            return 1;
        case Timestamp::State::Unknown:
            break;
        }
        return 2;
    };
    if (rank(one) != rank(other) || rank(one) != 1)
        return rank(one) < rank(other);
    return one.seen.lastUsedAt.utc < other.seen.lastUsedAt.utc;
}

bool isActive(const PlanItem &item)
{
    return item.seen.status == CredentialStatus::Active;
}

} // namespace

QList<PlanItem> inPlanOrder(QList<PlanItem> items, const QString &ownClientId, bool lastActive)
{
    const auto isOwn = [&](const PlanItem &item) {
        return !ownClientId.isEmpty() && item.seen.clientId == ownClientId;
    };
    auto last = std::find_if(items.begin(), items.end(), isOwn);
    if (last == items.end() && lastActive) {
        for (auto item = items.begin(); item != items.end(); ++item) {
            if (isActive(*item) && (last == items.end() || usedBefore(*last, *item)))
                last = item;
        }
    }
    if (last != items.end())
        std::rotate(last, last + 1, items.end());
    return items;
}

} // namespace rd
