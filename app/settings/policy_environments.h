#pragma once

#include "settings/policy.h"
#include "settings/policy_fault.h"

#include <QList>

namespace rd {

// What a policy says to the environments that one signs in to. Pure functions.

// Those that the policy sets up, in its order.
QList<PolicyEnvironment> policyEnvironments(const Policy &policy);
bool isServerAllowed(const QUrl &baseUrl, const Policy &policy);
// What keeps one from opening it; None: nothing.
PolicyFault faultOfEnvironment(const Environment &environment, const Policy &policy);
// With the kind, the proxy and the CA file that the policy decides. Practice stays as it is.
Environment decidedEnvironment(Environment environment, const Policy &policy);
NetworkSettings decidedNetwork(NetworkSettings network, const Policy &policy);

// secret_storage.
bool mustKeepSecrets(const Policy &policy);
bool mayKeepSecrets(const Policy &policy);

} // namespace rd
