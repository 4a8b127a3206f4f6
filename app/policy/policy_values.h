#pragma once

#include "settings/environment.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace rd {

// What a policy's texts mean. Pure functions.

// A server that one may sign in to: https, a host, perhaps a port; http for literal 127.0.0.1 and [::1]. A
// path may stand there, but is not compared: the API answers under two.
bool isServerAddress(const QString &text);
// Whether both are the same scheme, host and port.
bool isSameServer(const QUrl &one, const QUrl &other);

// An environment that the policy sets up: "NAME | production|sandbox|custom | ADDRESS".
struct PolicyEnvironment
{
    QString name;
    EnvironmentKind kind = EnvironmentKind::Custom;
    QUrl baseUrl;
};
std::optional<PolicyEnvironment> readEnvironmentLine(const QString &line);
bool isEnvironmentLine(const QString &line);

// A regular expression (PCRE2) for the whole ticket.
bool isTicketPattern(const QString &pattern);
// Words for people: one line, no control characters.
bool isHint(const QString &text);
// Gives up, and says no, where a pattern would take long.
bool ticketMatches(const QString &pattern, const QString &ticket);

// "system", "none" or "HOST:PORT".
bool isProxy(const QString &text);
// The settings with that proxy. The user name stays where the proxy does.
NetworkSettings withProxy(NetworkSettings settings, const QString &proxy);

// "none" or an absolute path.
bool isCaFile(const QString &text);
// The settings with that file beside the system's certificates; "none": with the system's alone.
NetworkSettings withCaFile(NetworkSettings settings, const QString &file);

} // namespace rd
