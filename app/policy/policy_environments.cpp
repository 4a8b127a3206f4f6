#include "policy/policy_environments.h"

#include <algorithm>

namespace rd {

namespace {

std::optional<EnvironmentKind> decidedKind(const QUrl &baseUrl, const Policy &policy)
{
    for (const PolicyEnvironment &decided : policyEnvironments(policy)) {
        if (isSameServer(decided.baseUrl, baseUrl))
            return decided.kind;
    }
    return std::nullopt;
}

} // namespace

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

ServersInForce serversInForce(const Policy &policy)
{
    ServersInForce servers{policy.list(PolicyId::AllowedBaseUrls), policyEnvironments(policy)};
    const PolicyOrigin ofAddresses = policy.entry(PolicyId::AllowedBaseUrls).origin;
    const PolicyOrigin ofEnvironments = policy.entry(PolicyId::Environments).origin;
    if (ofAddresses > ofEnvironments && !servers.addresses.isEmpty())
        servers.environments.clear();
    if (ofEnvironments > ofAddresses && !servers.environments.isEmpty())
        servers.addresses.clear();
    return servers;
}

bool isServerAllowed(const QUrl &baseUrl, const Policy &policy)
{
    const ServersInForce servers = serversInForce(policy);
    if (servers.addresses.isEmpty() && servers.environments.isEmpty())
        return true;
    return std::any_of(servers.addresses.begin(), servers.addresses.end(),
                       [&](const QString &server) {
                           return isSameServer(QUrl(server, QUrl::StrictMode), baseUrl);
                       }) ||
           std::any_of(servers.environments.begin(), servers.environments.end(),
                       [&](const PolicyEnvironment &environment) {
                           return isSameServer(environment.baseUrl, baseUrl);
                       });
}

PolicyFault faultOfEnvironment(const Environment &environment, const Policy &policy)
{
    if (environment.kind == EnvironmentKind::Practice)
        return policy.flag(PolicyId::Practice) ? PolicyFault::None : PolicyFault::Practice;
    if (!policy.signInClosing().isEmpty())
        return PolicyFault::SignInClosed;
    if (!isServerAllowed(environment.baseUrl, policy))
        return PolicyFault::Address;
    const bool pasted = environment.signInKind == SignInKind::PastedToken;
    return pasted && !policy.flag(PolicyId::PastedToken) ? PolicyFault::PastedToken : PolicyFault::None;
}

NetworkSettings decidedNetwork(NetworkSettings network, const Policy &policy)
{
    if (const QString proxy = policy.text(PolicyId::Proxy); !proxy.isEmpty())
        network = withProxy(std::move(network), proxy);
    if (const QString file = policy.text(PolicyId::ExtraCaFile); !file.isEmpty())
        network = withCaFile(std::move(network), file);
    return network;
}

Environment decidedEnvironment(Environment environment, const Policy &policy)
{
    if (environment.kind == EnvironmentKind::Practice)
        return environment;
    environment.kind = decidedKind(environment.baseUrl, policy).value_or(environment.kind);
    environment.kind = kindOf(environment);
    environment.network = decidedNetwork(environment.network, policy);
    return environment;
}

Environment undecidedEnvironment(Environment used, const std::optional<Environment> &before,
                                 const Policy &policy)
{
    if (decidedKind(used.baseUrl, policy)) {
        // Nobody but the policy called a new one a sandbox.
        const EnvironmentKind unknown =
            used.kind == EnvironmentKind::Production ? used.kind : EnvironmentKind::Custom;
        used.kind = before ? before->kind : unknown;
    }
    const NetworkSettings own = before ? before->network : NetworkSettings();
    if (!policy.text(PolicyId::Proxy).isEmpty()) {
        if (used.network.proxyMode != ProxyMode::Manual)
            used.network.proxyUser = own.proxyUser;
        used.network.proxyMode = own.proxyMode;
        used.network.proxyHost = own.proxyHost;
        used.network.proxyPort = own.proxyPort;
    }
    if (!policy.text(PolicyId::ExtraCaFile).isEmpty())
        used.network.extraCaFile = own.extraCaFile;
    return used;
}

bool mustKeepSecrets(const Policy &policy)
{
    return policy.text(PolicyId::SecretStorage) == QLatin1String("keychain");
}

bool mayKeepSecrets(const Policy &policy)
{
    return policy.text(PolicyId::SecretStorage) != QLatin1String("session");
}

bool mustForgetSecrets(const Policy &policy)
{
    return !mayKeepSecrets(policy) && !policy.entry(PolicyId::SecretStorage).closed;
}

} // namespace rd
