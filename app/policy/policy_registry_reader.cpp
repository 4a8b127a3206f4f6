#include "policy/policy_registry_reader.h"

#include "policy/policy_native_values.h"

#include <QSettings>
#include <qt_windows.h>

#include <string>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

const auto machine = u"HKEY_LOCAL_MACHINE\\"_s;
const auto person = u"HKEY_CURRENT_USER\\"_s;

// What RegOpenKeyExW says of reading it. QSettings would make what is missing, and take what is locked as
// empty.
LSTATUS opened(const QString &path)
{
    const bool ofMachine = path.startsWith(machine);
    const HKEY root = ofMachine ? HKEY_LOCAL_MACHINE : HKEY_CURRENT_USER;
    const std::wstring below = path.sliced(ofMachine ? machine.size() : person.size()).toStdWString();
    HKEY key = nullptr;
    const LSTATUS status = RegOpenKeyExW(root, below.c_str(), 0, KEY_READ, &key);
    if (status == ERROR_SUCCESS)
        RegCloseKey(key);
    return status;
}

bool isAbsent(LSTATUS status)
{
    return status == ERROR_FILE_NOT_FOUND || status == ERROR_PATH_NOT_FOUND;
}

} // namespace

PolicyLevel readRegistryPolicy(const QString &key)
{
    const LSTATUS status = opened(key);
    if (isAbsent(status))
        return {};
    if (status != ERROR_SUCCESS)
        return {{}, {{PolicyProblem::Kind::Unreadable, key, {}, {}}}};
    QSettings settings(key, QSettings::NativeFormat);
    settings.setFallbacksEnabled(false);
    PolicyLevel level = readNativePolicy(settings, key);
    const QStringList groups = settings.childGroups();
    for (const QString &group : groups) {
        const QString below = key + u'\\' + group;
        if (opened(below) != ERROR_SUCCESS)
            level.problems.append({PolicyProblem::Kind::Unreadable, below, {}, {}});
    }
    return level;
}

} // namespace rd
