#pragma once

#include "policy/policy.h"

#include <QString>

namespace rd {

// Reads every `*.json` of a folder in the order of their names; what a later one says holds. Each file is one
// object of keys and values. The folder and the files must belong to `trustedOwner` and be writable for
// nobody else, and nobody else may be able to put others in their place (Unix; elsewhere the system guards
// them). A folder that is not there says nothing, unless somebody else could have taken it out of the one
// around it. The problem of a file leaves the others as they are. Thread: any.
PolicyLevel readPolicyFolder(const QString &folder, uint trustedOwner);

// One that cannot be looked at may be there.
bool isPolicyFolderAbsent(const QString &folder);

} // namespace rd
