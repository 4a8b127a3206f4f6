#include "platform/file_ownership.h"

#ifdef Q_OS_UNIX
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <climits>
#include <functional>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
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

// On the way from the root folder to an absolute `path` the first folder or link of which that is so.
QString firstAbove(const QString &path, const std::function<bool(const QString &, const struct stat &)> &isSo)
{
    const QString root(u'/');
    QString folder = root;
    QStringList rest = path.split(u'/', Qt::SkipEmptyParts);
    for (int links = 0; links <= mostLinks;) {
        struct stat status = {};
        if (lstat(QFile::encodeName(folder).constData(), &status) != 0)
            return {};
        const bool isLink = S_ISLNK(status.st_mode);
        if ((!rest.isEmpty() || isLink) && isSo(folder, status))
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
}

// As many systems set up each user: a group of the same name, with nobody else in it.
bool isGroupOfUserAlone(gid_t group)
{
    const struct passwd *user = getpwuid(geteuid());
    if (!user || user->pw_gid != group)
        return false;
    const QByteArray name(user->pw_name);
    const struct group *entry = getgrgid(group);
    if (!entry || name != entry->gr_name)
        return false;
    for (char **member = entry->gr_mem; *member; ++member) {
        if (name != *member)
            return false;
    }
    return true;
}

// Neither root's nor ours, or somebody else may write there.
bool isOthers(const struct stat &status, bool onReadOnly, bool stickyHelps)
{
    static const std::optional<uint> unknown = unknownOwner(u"/.flatpak-info"_s);
    if (!isRootsOrOwn({status.st_uid, onReadOnly}, geteuid(), unknown))
        return true;
    if (S_ISLNK(status.st_mode) || (stickyHelps && (status.st_mode & S_ISVTX) != 0))
        return false;
    return (status.st_mode & S_IWOTH) != 0 ||
           ((status.st_mode & S_IWGRP) != 0 && !isGroupOfUserAlone(status.st_gid));
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

bool isOfOwnOrRoot(int descriptor)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    struct statvfs place = {};
    return fstat(descriptor, &status) == 0 && fstatvfs(descriptor, &place) == 0 &&
           !isOthers(status, (place.f_flag & ST_RDONLY) != 0, false);
#else
    Q_UNUSED(descriptor);
    return true;
#endif
}

QString firstControlledByOthers(const QString &path)
{
#ifdef Q_OS_UNIX
    return firstAbove(QFileInfo(path).absoluteFilePath(), [](const QString &at, const struct stat &status) {
        struct statvfs place = {};
        const bool onReadOnly =
            statvfs(QFile::encodeName(at).constData(), &place) == 0 && (place.f_flag & ST_RDONLY) != 0;
        return isOthers(status, onReadOnly, true);
    });
#else
    Q_UNUSED(path);
    return {};
#endif
}

bool isReplaceable(const QString &path)
{
    return !firstControlledByOthers(path).isEmpty();
}

QString firstForeignAbove(const QString &path, uint owner)
{
#ifdef Q_OS_UNIX
    return firstAbove(
        path, [owner](const QString &, const struct stat &status) { return isForeign(status, owner); });
#else
    Q_UNUSED(path);
    Q_UNUSED(owner);
    return {};
#endif
}

} // namespace rd
