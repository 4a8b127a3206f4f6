#include "platform/lock_file.h"

#include "base/clock.h"
#include "platform/network_drive.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <chrono>
#include <cmath>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace rd {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds making = 2s;

#ifdef Q_OS_UNIX
// As QLockFile locks it: whoever gets both is alone with the file.
bool lockNatively(int file)
{
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return flock(file, LOCK_EX | LOCK_NB) == 0 && fcntl(file, F_SETLK, &whole) == 0;
}

// The lock file itself, open; not what a link leads to. -1: no file, or it cannot be opened.
int openFile(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    struct stat status = {};
    if (file < 0 || (fstat(file, &status) == 0 && S_ISREG(status.st_mode)))
        return file;
    close(file);
    return -1;
}

bool isStillAt(const QString &path, int file)
{
    struct stat named = {};
    struct stat opened = {};
    return lstat(QFile::encodeName(path).constData(), &named) == 0 && fstat(file, &opened) == 0 &&
           named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}
#endif

bool isHeldHere(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = openFile(path);
    if (file < 0)
        return false;
    const bool isHeld = !lockNatively(file);
    close(file);
    return isHeld;
#else
    QFile file(path); // who holds it lets nobody else write it
    return !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
#endif
}

} // namespace

bool mayBeInTheMaking(const QString &path)
{
    const QDateTime made = QFileInfo(path).lastModified();
    return std::abs(made.msecsTo(SystemClock().now())) < making.count();
}

LockHolder holderOf(const QString &path)
{
    LockHolder holder;
    holder.path = path;
    const QFileInfo file(path);
    holder.isFile = file.isFile() && !file.isSymLink();
    if (!holder.isFile)
        return holder;
    holder.isHere = !mayBeInTheMaking(path) && isHeldHere(path);
    holder.since = file.lastModified().toUTC();
    QLockFile(path).getLockInfo(&holder.processId, &holder.computer, &holder.process);
    return holder;
}

bool removeUnheld(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || info.isSymLink() || mayBeInTheMaking(path) || isOnNetwork(info.canonicalPath()))
        return false;
#ifdef Q_OS_UNIX
    const int file = openFile(path);
    if (file < 0)
        return false;
    // Two that take over at once: the second one has the file that the first one removed.
    const bool isRemoved =
        lockNatively(file) && isStillAt(path, file) && unlink(QFile::encodeName(path).constData()) == 0;
    close(file);
    return isRemoved;
#else
    return QFile::remove(path); // the system refuses it while somebody holds it
#endif
}

} // namespace rd
