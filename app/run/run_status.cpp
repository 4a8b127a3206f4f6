#include "run/run_status.h"

#include <algorithm>

namespace rd {

QDateTime RunStatus::exposureEnds() const
{
    QDateTime latest;
    for (const ItemStatus &item : items) {
        if (item.exposure && (!latest.isValid() || item.exposure->guaranteedEnd > latest))
            latest = item.exposure->guaranteedEnd;
    }
    return latest;
}

} // namespace rd
