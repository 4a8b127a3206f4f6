#include "policy/preferences.h"

#include "platform/private_file.h"
#include "policy/policy_native_values.h"

#include <QDir>
#include <QSettings>

namespace rd {

namespace {

const QLatin1String systemLanguage("system");

} // namespace

Preferences::Preferences(const QString &configDir, Policy policy)
    : m_path(configDir.isEmpty() ? QString() : QDir(configDir).filePath(QStringLiteral("preferences.ini"))),
      m_policy(std::move(policy))
{
}

Policy::Entry Preferences::entry(PolicyId id) const
{
    const PolicyKey &key = policyKey(id);
    if (m_path.isEmpty() || m_policy.isForced(id) || !key.setting)
        return m_policy.entry(id);
    const QVariant raw = QSettings(m_path, QSettings::IniFormat).value(key.name);
    const std::optional<QVariant> value = acceptedValue(key, nativeValue(key, raw));
    return value ? Policy::Entry{*value, PolicyOrigin::Setting, m_path, false, {}} : m_policy.entry(id);
}

bool Preferences::set(PolicyId id, const QVariant &value)
{
    const PolicyKey &key = policyKey(id);
    if (m_path.isEmpty() || m_policy.isForced(id) || !key.setting || !acceptedValue(key, value) ||
        !preparePrivateFile(m_path))
        return false;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.setValue(key.name, value);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

QString Preferences::language() const
{
    const QString code = text(PolicyId::Language);
    return code == systemLanguage ? QString() : code;
}

bool Preferences::setLanguage(const QString &code)
{
    return set(PolicyId::Language, code.isEmpty() ? QString(systemLanguage) : code);
}

} // namespace rd
