#pragma once

#include "policy/policy.h"

#include <QString>

namespace rd {

// Windows alone. `key`: "HKEY_LOCAL_MACHINE\…", as QSettings takes it. One that is not there decides nothing,
// and is not made; one that cannot be read is a problem, and so is one below it.
PolicyLevel readRegistryPolicy(const QString &key);

} // namespace rd
