#include "policy/policy_values.h"

#include "text/unicode_properties.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringList>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1String nothing("none");
constexpr int highestPort = 65'535;
constexpr int longestTicket = 500; // what is longer is no ticket
constexpr int longestName = 60;    // of an environment

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isUsable(const QUrl &url)
{
    const bool loopback = url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1;
    const bool safe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback);
    return url.isValid() && safe && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
           !url.hasFragment();
}

// The limits are PCRE2's own, see pcre2pattern(3): they end a match that would take too long.
QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(u"(*LIMIT_MATCH=100000)(*LIMIT_DEPTH=1000)"_s +
                              QRegularExpression::anchoredPattern(pattern));
}

// nullopt: no "HOST:PORT".
std::optional<std::pair<QString, quint16>> hostAndPort(const QString &text)
{
    const QUrl url(u"http://"_s + text, QUrl::StrictMode);
    const bool plain = url.isValid() && url.path().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
                       !url.hasFragment();
    if (!plain || url.host().isEmpty() || url.port() < 1 || url.port() > highestPort)
        return std::nullopt;
    return std::pair(url.host(), static_cast<quint16>(url.port()));
}

} // namespace

bool isServerAddress(const QString &text)
{
    return isUsable(QUrl(text, QUrl::StrictMode));
}

bool isSameServer(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

std::optional<PolicyEnvironment> readEnvironmentLine(const QString &line)
{
    const QStringList parts = line.split(u'|');
    if (parts.size() != 3)
        return std::nullopt;
    PolicyEnvironment environment;
    environment.name = parts.at(0).simplified();
    const QString kind = parts.at(1).trimmed();
    if (kind == "production"_L1)
        environment.kind = EnvironmentKind::Production;
    else if (kind == "sandbox"_L1)
        environment.kind = EnvironmentKind::Sandbox;
    else if (kind != "custom"_L1)
        return std::nullopt;
    environment.baseUrl = QUrl(parts.at(2).trimmed(), QUrl::StrictMode);
    const bool named = !isBlank(environment.name) && environment.name.size() <= longestName;
    return named && isUsable(environment.baseUrl) ? std::optional(environment) : std::nullopt;
}

bool isEnvironmentLine(const QString &line)
{
    return readEnvironmentLine(line).has_value();
}

bool isTicketPattern(const QString &pattern)
{
    // By itself, too: "a)|(?:b" is one only within the brackets that anchor it, and then another one.
    return QRegularExpression(pattern).isValid() && compiled(pattern).isValid();
}

bool isHint(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() != QChar::Other_Control; });
}

bool ticketMatches(const QString &pattern, const QString &ticket)
{
    if (ticket.size() > longestTicket)
        return false;
    return compiled(pattern).match(ticket).hasMatch();
}

bool isProxy(const QString &text)
{
    return text == "system"_L1 || text == nothing || hostAndPort(text);
}

NetworkSettings withProxy(NetworkSettings settings, const QString &proxy)
{
    const std::optional<std::pair<QString, quint16>> manual = hostAndPort(proxy);
    settings.proxyMode = proxy == nothing ? ProxyMode::None : manual ? ProxyMode::Manual : ProxyMode::System;
    if (!manual)
        settings.proxyUser.clear();
    settings.proxyHost = manual ? manual->first : QString();
    settings.proxyPort = manual ? manual->second : quint16(0);
    return settings;
}

bool isCaFile(const QString &text)
{
    return text == nothing || QDir::isAbsolutePath(text);
}

NetworkSettings withCaFile(NetworkSettings settings, const QString &file)
{
    settings.extraCaFile = file == nothing ? QString() : file;
    return settings;
}

} // namespace rd
