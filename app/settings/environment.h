#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace rd {

enum class EnvironmentKind { Production, Sandbox, Custom, Practice };

enum class ProxyMode { System, None, Manual };

// How the network is reached. No secrets: the password of a proxy user is in the keychain.
struct NetworkSettings
{
    ProxyMode proxyMode = ProxyMode::System;
    QString proxyHost; // Manual only
    quint16 proxyPort = 0;
    QString extraCaFile;    // PEM, added to the system's; empty: none
    QString proxyUser = {}; // Manual only; empty: the proxy wants none

    bool operator==(const NetworkSettings &) const = default;
};

// Whether a password of the one is meant for the other: the same user of the same proxy.
inline bool haveSameProxy(const NetworkSettings &a, const NetworkSettings &b)
{
    return a.proxyMode == b.proxyMode && a.proxyHost == b.proxyHost && a.proxyPort == b.proxyPort &&
           a.proxyUser == b.proxyUser;
}

// Why network settings cannot be used.
enum class NetworkFault {
    None,
    CaFileUnreadable,
    CaFileHasNoCertificate,
    CaFileOfOthers, // others may write it or exchange it, or it belongs to somebody else
    ProxyIncomplete,
};

// How one signs in there.
enum class SignInKind { ClientCredentials, PastedToken };

// One place where credentials live, as the person set it up. No secrets.
struct Environment
{
    QString id;   // UUID without braces; "practice" for the built-in one. Never shown, never reused
    QString name; // typed by the operator
    EnvironmentKind kind = EnvironmentKind::Custom;
    QUrl baseUrl; // with the version prefix, without a trailing slash
    SignInKind signInKind = SignInKind::ClientCredentials;
    QString clientId;         // empty for a pasted token
    QDateTime secretStoredAt; // UTC; null: nothing was stored in the keychain (docs/pitfalls.md 2.3)
    NetworkSettings network;

    bool operator==(const Environment &) const = default;
};

// What it is called, but production by its server is production by whatever name, so that nothing asks for
// less.
inline EnvironmentKind kindOf(const Environment &environment)
{
    const bool isProduction = environment.baseUrl.host() == QLatin1String("api.dinie.com.br");
    return isProduction ? EnvironmentKind::Production : environment.kind;
}

inline const QString practiceEnvironmentId = QStringLiteral("practice");

} // namespace rd
