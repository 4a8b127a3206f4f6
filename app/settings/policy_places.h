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
// Nothing where the places are empty.
Policy readPolicy(const PolicyPlaces &places);

} // namespace rd
