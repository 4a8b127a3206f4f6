#include "run/run_status.h"

#include <algorithm>

namespace rd {

Plan RunStatus::remaining() const
{
    Plan rest = plan;
    rest.items.clear();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const ItemStatus &item = items.at(i);
        if (item.phase == ItemStatus::Phase::Done)
            continue;
        rest.items.append(plan.items.at(i));
        rest.items.last().seen = item.nowReads.value_or(item.seen);
    }
    return rest;
}

QStringList RunStatus::notSent() const
{
    QStringList ids;
    if (phase != Phase::Finished)
        return ids;
    for (const ItemStatus &item : items) {
        if (item.outcome == Outcome::NotAttempted && !item.drift.gone)
            ids.append(item.seen.id);
    }
    return ids;
}

QDateTime RunStatus::exposureEnds() const
{
    QDateTime latest;
    for (const ItemStatus &item : items) {
        if (item.exposure && (!latest.isValid() || item.exposure->guaranteedEnd > latest))
            latest = item.exposure->guaranteedEnd;
    }
    return latest;
}

bool RunStatus::needsPerson() const
{
    return phase == Phase::NeedsDriftAnswer || phase == Phase::NeedsSignIn ||
           phase == Phase::NeedsWaitAnswer || phase == Phase::NeedsGoOn ||
           (phase == Phase::Holding && !holdUntil.isValid());
}

bool RunStatus::canPause() const
{
    return items.size() > 1 && !recovered && (phase == Phase::Running || phase == Phase::Offline);
}

bool RunStatus::canCheckAgain() const
{
    return phase == Phase::Finished && std::any_of(items.begin(), items.end(), [](const ItemStatus &item) {
               return item.outcome == Outcome::Unknown;
           });
}

} // namespace rd
