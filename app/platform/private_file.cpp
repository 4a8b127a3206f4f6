#include "platform/private_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rd {

bool preparePrivateFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return false;
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QFile file(path);
    if (!file.exists()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return false;
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    // QSettings replaces the file, for which the folder has to be writable as well.
    return QFileInfo(path).isWritable() && QFileInfo(folder).isWritable();
}

} // namespace rd
