#pragma once

#include <QString>

namespace rd {

// Settings that something else may have put there: they are not read (docs/pitfalls.md 3.9).
enum class SettingsFault {
    None,
    NotAFolder,
    NotAFile,       // a folder, a pipe, a device, a link to nowhere
    TooLarge,       // over 1 MiB
    OthersMayWrite, // or it belongs to somebody else
};

struct SettingsCheck
{
    SettingsFault fault = SettingsFault::None;
    QString path; // of what is wrong
};

// The configuration folder and the settings in it, before any of it is read; links are followed, and
// looked at with what lies above them. No folder yet: only where it would be made.
SettingsCheck checkSettings(const QString &configDir);

} // namespace rd
