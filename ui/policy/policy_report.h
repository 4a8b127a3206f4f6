#pragma once

#include "policy/preferences.h"

#include <QString>

namespace rd {

// What `--print-policy` prints: a line for each key with its value as JSON and where it comes from, then
// that policies may be hidden, if so, what is wrong, if anything, and what follows from it. In English where
// no translation is installed.
QString policyReport(const Preferences &preferences);

} // namespace rd
