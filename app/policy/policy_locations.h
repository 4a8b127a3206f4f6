#pragma once

#include "policy/policy.h"

#include <QString>

namespace rd {

// Where this system keeps policies. Nothing in the person's reach moves them: no variable, no switch.
struct PolicyPlaces
{
    QString machine;       // a folder of JSON files; Windows and macOS: what QSettings opens
    QString user;          // empty with `users`: whose policy holds is not known
    uint trustedOwner = 0; // root
    QString users = {};    // the folder with those of all users; Windows: empty
    QString uidMap = {};   // Linux: what isInUserNamespace() looks at; empty: nothing can hide a place
};

PolicyPlaces systemPolicyPlaces();
// Of whoever has that login name; empty, or one that cannot be the name of a folder: nobody known. Windows
// tells users apart itself.
PolicyPlaces policyPlacesOf(const QString &login);
// Windows: below the machine's and the user's part of the registry.
QString registryPolicyKey();
// Nothing where the places are empty. A user who is not known is a problem where users have policies.
Policy readPolicy(const PolicyPlaces &places);

} // namespace rd
