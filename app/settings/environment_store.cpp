#include "settings/environment_store.h"

#include "platform/private_file.h"

#include <QDir>
#include <QFile>
#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace rd {

namespace {

constexpr std::array kinds{
    std::pair{EnvironmentKind::Production, QLatin1String("production")},
    std::pair{EnvironmentKind::Sandbox, QLatin1String("sandbox")},
    std::pair{EnvironmentKind::Custom, QLatin1String("custom")},
};
constexpr std::array signInKinds{
    std::pair{SignInKind::ClientCredentials, QLatin1String("client_credentials")},
    std::pair{SignInKind::PastedToken, QLatin1String("pasted_token")},
};
constexpr std::array proxyModes{
    std::pair{ProxyMode::System, QLatin1String("system")},
    std::pair{ProxyMode::None, QLatin1String("none")},
    std::pair{ProxyMode::Manual, QLatin1String("manual")},
};

template <class Table, class Value>
QString wordOf(const Table &table, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.first == value; });
    return found == table.end() ? QString() : QString(found->second);
}

template <class Table, class Value>
bool valueOf(const Table &table, const QString &word, Value *value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.second == word; });
    if (found == table.end())
        return false;
    *value = found->first;
    return true;
}

QString orderKey()
{
    return QStringLiteral("order");
}

std::optional<Environment> readGroup(QSettings &settings, const QString &id)
{
    const auto text = [&](const char *key) { return settings.value(QString::fromLatin1(key)).toString(); };
    settings.beginGroup(id);
    Environment environment;
    environment.id = id;
    environment.name = text("name");
    environment.baseUrl = QUrl(text("base_url"), QUrl::StrictMode);
    environment.clientId = text("client_id");
    environment.secretStoredAt = QDateTime::fromString(text("secret_stored_at"), Qt::ISODateWithMs);
    environment.network.proxyHost = text("proxy_host");
    environment.network.proxyPort = static_cast<quint16>(text("proxy_port").toUShort());
    environment.network.proxyUser = text("proxy_user");
    environment.network.extraCaFile = text("extra_ca_file");
    const bool readable = valueOf(kinds, text("kind"), &environment.kind) &&
                          valueOf(signInKinds, text("sign_in"), &environment.signInKind) &&
                          valueOf(proxyModes, text("proxy"), &environment.network.proxyMode) &&
                          environment.baseUrl.isValid() && !environment.name.isEmpty();
    environment.kind = kindOf(environment);
    settings.endGroup();
    return readable ? std::optional(environment) : std::nullopt;
}

void writeGroup(QSettings &settings, const Environment &environment)
{
    const auto set = [&](const char *key, const QString &value) {
        settings.setValue(QString::fromLatin1(key), value);
    };
    settings.beginGroup(environment.id);
    set("name", environment.name);
    set("kind", wordOf(kinds, environment.kind));
    set("base_url", environment.baseUrl.toString(QUrl::FullyEncoded));
    set("sign_in", wordOf(signInKinds, environment.signInKind));
    set("client_id", environment.clientId);
    set("secret_stored_at", environment.secretStoredAt.isValid()
                                ? environment.secretStoredAt.toUTC().toString(Qt::ISODateWithMs)
                                : QString());
    set("proxy", wordOf(proxyModes, environment.network.proxyMode));
    set("proxy_host", environment.network.proxyHost);
    set("proxy_port", QString::number(environment.network.proxyPort));
    set("proxy_user", environment.network.proxyUser);
    set("extra_ca_file", environment.network.extraCaFile);
    settings.endGroup();
}

bool finishWriting(QSettings &settings, const QString &path)
{
    settings.sync();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return settings.status() == QSettings::NoError;
}

} // namespace

EnvironmentStore::EnvironmentStore(const QString &configDir)
    : m_path(QDir(configDir).filePath(QStringLiteral("environments.ini")))
{
}

QList<Environment> EnvironmentStore::all() const
{
    QSettings settings(m_path, QSettings::IniFormat);
    QStringList ids = settings.value(orderKey()).toStringList();
    const QStringList groups = settings.childGroups();
    for (const QString &group : groups) {
        if (!ids.contains(group))
            ids.append(group);
    }
    QList<Environment> environments;
    for (const QString &id : std::as_const(ids)) {
        if (!groups.contains(id))
            continue;
        if (const std::optional<Environment> environment = readGroup(settings, id))
            environments.append(*environment);
    }
    return environments;
}

std::optional<Environment> EnvironmentStore::find(const QString &id) const
{
    const QList<Environment> environments = all();
    const auto found = std::find_if(environments.begin(), environments.end(),
                                    [&id](const Environment &environment) { return environment.id == id; });
    return found == environments.end() ? std::nullopt : std::optional(*found);
}

bool EnvironmentStore::save(const Environment &environment)
{
    if (environment.id.isEmpty() || environment.kind == EnvironmentKind::Practice ||
        !preparePrivateFile(m_path))
        return false;
    QSettings settings(m_path, QSettings::IniFormat);
    QStringList order = settings.value(orderKey()).toStringList();
    if (!order.contains(environment.id))
        settings.setValue(orderKey(), QStringList(order << environment.id));
    writeGroup(settings, environment);
    return finishWriting(settings, m_path);
}

bool EnvironmentStore::remove(const QString &id)
{
    if (!QFile::exists(m_path))
        return true;
    if (!preparePrivateFile(m_path))
        return false;
    QSettings settings(m_path, QSettings::IniFormat);
    QStringList order = settings.value(orderKey()).toStringList();
    order.removeAll(id);
    settings.setValue(orderKey(), order);
    settings.remove(id);
    return finishWriting(settings, m_path);
}

QString EnvironmentStore::lastOpened() const
{
    return QSettings(m_path, QSettings::IniFormat).value(QStringLiteral("last_opened")).toString();
}

bool EnvironmentStore::setLastOpened(const QString &id)
{
    if (lastOpened() == id)
        return true;
    if (!preparePrivateFile(m_path))
        return false;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.setValue(QStringLiteral("last_opened"), id);
    return finishWriting(settings, m_path);
}

} // namespace rd
