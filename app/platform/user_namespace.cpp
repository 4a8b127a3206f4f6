#include "platform/user_namespace.h"

#include <QFile>
#include <QFileInfo>

namespace rd {

namespace {

constexpr qint64 longestMap = 64 * 1024; // 340 lines at most

} // namespace

bool isInUserNamespace(const QString &uidMap)
{
    const QFileInfo place(uidMap);
    if (!place.exists())
        return !QFileInfo(place.path()).isDir();
    QFile file(uidMap);
    if (!place.isFile() || !file.open(QIODevice::ReadOnly))
        return true;
    return file.read(longestMap).simplified() != "0 0 4294967295";
}

} // namespace rd
