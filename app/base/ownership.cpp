#include "base/ownership.h"

#ifdef Q_OS_UNIX
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <climits>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace rd {

#ifdef Q_OS_UNIX
namespace {

using namespace Qt::StringLiterals;

constexpr int mostLinks = 40; // as Linux follows, path_resolution(7)

bool isForeign(const struct stat &status, uint owner)
{
    if (status.st_uid != owner && status.st_uid != 0)
        return true;
    // Nobody needs a right to a link, and its mode says nothing. Where the sticky bit is set, only its owner
    // moves what is in the folder.
    return !S_ISLNK(status.st_mode) && (status.st_mode & (S_IWGRP | S_IWOTH)) != 0 &&
           (status.st_mode & S_ISVTX) == 0;
}

// As it stands in the link.
QString targetOf(const QString &link)
{
    QByteArray target(PATH_MAX, Qt::Uninitialized);
    const ssize_t size = readlink(QFile::encodeName(link).constData(), target.data(), PATH_MAX);
    return QFile::decodeName(target.left(std::max<ssize_t>(size, 0)));
}

} // namespace
#endif

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

bool isRootsOrOwn(const Owner &owner, uint self, std::optional<uint> unknown)
{
    return owner.user == 0 || owner.user == self || (owner.user == unknown && owner.onReadOnly);
}

std::optional<uint> unknownOwner(const QString &flatpakInfo)
{
#ifdef Q_OS_LINUX
    struct stat status = {};
    if (lstat(QFile::encodeName(flatpakInfo).constData(), &status) != 0 || !S_ISREG(status.st_mode) ||
        (status.st_uid != 0 && status.st_uid != geteuid()) || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return {};
    QFile file(u"/proc/sys/fs/overflowuid"_s);
    bool isNumber = false;
    const uint user = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUInt(&isNumber) : 0;
    return isNumber ? std::optional(user) : std::nullopt;
#else
    Q_UNUSED(flatpakInfo);
    return {};
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

QString firstForeignAbove(const QString &path, uint owner)
{
#ifdef Q_OS_UNIX
    const QString root(u'/');
    QString folder = root;
    QStringList rest = path.split(u'/', Qt::SkipEmptyParts);
    for (int links = 0; links <= mostLinks;) {
        struct stat status = {};
        if (lstat(QFile::encodeName(folder).constData(), &status) != 0)
            return {};
        const bool isLink = S_ISLNK(status.st_mode);
        if ((!rest.isEmpty() || isLink) && isForeign(status, owner))
            return folder;
        if (isLink) {
            ++links;
            const QString target = targetOf(folder);
            rest = target.split(u'/', Qt::SkipEmptyParts) + rest;
            folder = target.startsWith(u'/') ? root : QFileInfo(folder).path();
            continue;
        }
        if (rest.isEmpty())
            return {};
        const QString name = rest.takeFirst();
        if (name == ".."_L1)
            folder = QFileInfo(folder).path();
        else if (name != "."_L1)
            folder = (folder == root ? root : QString(folder + root)) + name;
    }
    return folder;
#else
    Q_UNUSED(path);
    Q_UNUSED(owner);
    return {};
#endif
}

} // namespace rd
