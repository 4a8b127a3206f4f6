#pragma once

#include "settings/policy.h"

#include <QString>

namespace rd {

// Where this system keeps policies. Nothing in the person's reach moves them: no variable, no switch.
struct PolicyPlaces
{
    QString machine; // a folder of JSON files; Windows and macOS: what QSettings opens
    QString user;
    uint trustedOwner = 0; // root
};

PolicyPlaces systemPolicyPlaces();
// Windows: below the machine's and the user's part of the registry.
QString registryPolicyKey();
// Nothing where the places are empty.
Policy readPolicy(const PolicyPlaces &places);

} // namespace rd
