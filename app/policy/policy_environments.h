#pragma once

#include "policy/policy.h"
#include "policy/policy_violation.h"

#include <QList>

#include <optional>

namespace rd {

// What a policy says to the environments that one signs in to. Pure functions.

// Those that the policy sets up, in its order.
QList<PolicyEnvironment> policyEnvironments(const Policy &policy);
// Of both lists, what counts: those of one level add up; the user's add nothing to the machine's. Both empty:
// every server is allowed.
struct ServersInForce
{
    QStringList addresses;
    QList<PolicyEnvironment> environments;
};
ServersInForce serversInForce(const Policy &policy);
bool isServerAllowed(const QUrl &baseUrl, const Policy &policy);
// What keeps one from opening it; None: nothing.
PolicyFault faultOfEnvironment(const Environment &environment, const Policy &policy);
// With the kind, the proxy and the CA file that the policy decides. Practice stays as it is.
Environment decidedEnvironment(Environment environment, const Policy &policy);
NetworkSettings decidedNetwork(NetworkSettings network, const Policy &policy);
// What is kept of one that was used as decided: where the policy decides, what the person had `before`, or
// what is usual in a new one. A user name for the policy's proxy is the person's.
Environment undecidedEnvironment(Environment used, const std::optional<Environment> &before,
                                 const Policy &policy);

// secret_storage.
bool mustKeepSecrets(const Policy &policy);
bool mayKeepSecrets(const Policy &policy);
// What was kept before has to go. Not so where what the policy means can't be read.
bool mustForgetSecrets(const Policy &policy);

} // namespace rd
