#include "settings/preferences.h"

#include "settings/private_file.h"

#include <QDir>
#include <QSettings>

namespace rd {

namespace {

QString languageKey()
{
    return QStringLiteral("language");
}

} // namespace

Preferences::Preferences(const QString &configDir)
    : m_path(QDir(configDir).filePath(QStringLiteral("preferences.ini")))
{
}

QString Preferences::language() const
{
    return QSettings(m_path, QSettings::IniFormat).value(languageKey()).toString();
}

void Preferences::setLanguage(const QString &code)
{
    if (!preparePrivateFile(m_path))
        return;
    QSettings(m_path, QSettings::IniFormat).setValue(languageKey(), code);
}

} // namespace rd
