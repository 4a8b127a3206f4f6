#include "base/ownership.h"

#ifdef Q_OS_UNIX
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>
#endif

namespace rd {

bool isPrivate(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 && status.st_uid == geteuid() &&
           (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
#else
    Q_UNUSED(path);
    return true;
#endif
}

bool isReplaceable(const QString &canonicalPath)
{
#ifdef Q_OS_UNIX
    for (QString folder = QFileInfo(canonicalPath).path();; folder = QFileInfo(folder).path()) {
        struct stat status = {};
        if (stat(QFile::encodeName(folder).constData(), &status) != 0 ||
            ((status.st_mode & S_IWOTH) != 0 && (status.st_mode & S_ISVTX) == 0))
            return true;
        if (folder == QFileInfo(folder).path())
            return false;
    }
#else
    Q_UNUSED(canonicalPath);
    return false;
#endif
}

} // namespace rd
