#pragma once

#include "policy/policy.h"

#include <QVariantMap>

namespace rd {

// A machine's policy that decides these.
inline Policy machinePolicy(const QVariantMap &values)
{
    PolicyLevel level;
    for (auto value = values.begin(); value != values.end(); ++value)
        level.given.append(
            {value.key(), value.value(), QStringLiteral("/etc/revoke-desk/policies.d/10-fleet.json")});
    return Policy(level, {});
}

} // namespace rd
