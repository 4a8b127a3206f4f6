#include "settings/settings_check.h"

#include "platform/file_ownership.h"

#include <QDir>
#include <QFileInfo>

namespace rd {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

SettingsFault faultOf(const QFileInfo &file)
{
    if (!file.isFile())
        return SettingsFault::NotAFile;
    if (!isPrivate(file.filePath()) || isReplaceable(file.absoluteFilePath()))
        return SettingsFault::OthersMayWrite;
    return file.size() > largestFile ? SettingsFault::TooLarge : SettingsFault::None;
}

} // namespace

SettingsCheck checkSettings(const QString &configDir)
{
    const QFileInfo folder(configDir);
    if (!folder.exists() && !folder.isSymLink()) {
        // Where it is to be made somebody else could make it first.
        const QString foreign = firstControlledByOthers(configDir);
        return foreign.isEmpty() ? SettingsCheck() : SettingsCheck{SettingsFault::OthersMayWrite, foreign};
    }
    if (!folder.isDir())
        return {SettingsFault::NotAFolder, configDir};
    if (!isPrivate(configDir) || isReplaceable(configDir))
        return {SettingsFault::OthersMayWrite, configDir};
    // With the lock files of QSettings; what else lies there is not read.
    const QStringList ours{QStringLiteral("*.ini"), QStringLiteral("*.ini.lock")};
    const QDir::Filters everything = QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot;
    for (const QFileInfo &file : QDir(configDir).entryInfoList(ours, everything)) {
        if (const SettingsFault fault = faultOf(file); fault != SettingsFault::None)
            return {fault, file.filePath()};
    }
    return {};
}

} // namespace rd
