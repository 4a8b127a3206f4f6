#pragma once

#include "settings/policy.h"

#include <QString>

namespace rd {

// Reads every `*.json` of a folder in the order of their names; what a later one says holds. Each file is one
// object of keys and values. A folder that is not there says nothing. The folder and the files must belong to
// `trustedOwner` and be writable for nobody else (Unix; elsewhere the system guards them). The problem of a
// file leaves the others as they are. Thread: any.
PolicyLevel readPolicyFolder(const QString &folder, uint trustedOwner);

} // namespace rd
