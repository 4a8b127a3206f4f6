#include "run/exposure.h"

namespace rd {

Exposure exposureOf(const QDateTime &revokedAt, const Timestamp &lastUsed)
{
    Exposure exposure{revokedAt.toUTC().addSecs(tokenLifetime.count()), std::nullopt};
    if (lastUsed.known()) {
        const QDateTime estimate = lastUsed.utc.addSecs(tokenLifetime.count());
        if (estimate < exposure.guaranteedEnd)
            exposure.estimatedEnd = estimate;
    }
    return exposure;
}

} // namespace rd
