#include "settings/policy_environments.h"

#include <algorithm>

namespace rd {

QList<PolicyEnvironment> policyEnvironments(const Policy &policy)
{
    QList<PolicyEnvironment> environments;
    const QStringList lines = policy.list(PolicyId::Environments);
    for (const QString &line : lines) {
        if (const std::optional<PolicyEnvironment> environment = readEnvironmentLine(line))
            environments.append(*environment);
    }
    return environments;
}

bool isServerAllowed(const QUrl &baseUrl, const Policy &policy)
{
    QStringList allowed = policy.list(PolicyId::AllowedBaseUrls);
    QList<PolicyEnvironment> environments = policyEnvironments(policy);
    // Both of one level add up; the user's add nothing to the machine's.
    const PolicyOrigin ofAllowed = policy.entry(PolicyId::AllowedBaseUrls).origin;
    const PolicyOrigin ofEnvironments = policy.entry(PolicyId::Environments).origin;
    if (ofAllowed > ofEnvironments && !allowed.isEmpty())
        environments.clear();
    if (ofEnvironments > ofAllowed && !environments.isEmpty())
        allowed.clear();
    if (allowed.isEmpty() && environments.isEmpty())
        return true;
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const QString &server) {
                           return isSameServer(QUrl(server, QUrl::StrictMode), baseUrl);
                       }) ||
           std::any_of(environments.begin(), environments.end(), [&](const PolicyEnvironment &environment) {
               return isSameServer(environment.baseUrl, baseUrl);
           });
}

PolicyFault faultOfEnvironment(const Environment &environment, const Policy &policy)
{
    if (environment.kind == EnvironmentKind::Practice)
        return policy.flag(PolicyId::Practice) ? PolicyFault::None : PolicyFault::Practice;
    if (policy.isSignInClosed())
        return PolicyFault::ServersUnknown;
    return isServerAllowed(environment.baseUrl, policy) ? PolicyFault::None : PolicyFault::Address;
}

NetworkSettings decidedNetwork(NetworkSettings network, const Policy &policy)
{
    if (const QString proxy = policy.text(PolicyId::Proxy); !proxy.isEmpty())
        network = withProxy(std::move(network), proxy);
    if (const QString file = policy.text(PolicyId::ExtraCaFile); !file.isEmpty())
        network.extraCaFile = file;
    return network;
}

Environment decidedEnvironment(Environment environment, const Policy &policy)
{
    if (environment.kind == EnvironmentKind::Practice)
        return environment;
    for (const PolicyEnvironment &decided : policyEnvironments(policy)) {
        if (isSameServer(decided.baseUrl, environment.baseUrl)) {
            environment.kind = decided.kind;
            break;
        }
    }
    environment.kind = kindOf(environment);
    environment.network = decidedNetwork(environment.network, policy);
    return environment;
}

bool mustKeepSecrets(const Policy &policy)
{
    return policy.text(PolicyId::SecretStorage) == QLatin1String("keychain");
}

bool mayKeepSecrets(const Policy &policy)
{
    return policy.text(PolicyId::SecretStorage) != QLatin1String("session");
}

} // namespace rd
