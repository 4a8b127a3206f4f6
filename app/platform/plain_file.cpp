#include "platform/plain_file.h"

#include "platform/file_ownership.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace rd {

namespace {

PlainFile failed(PlainFile::Fault fault)
{
    PlainFile found;
    found.fault = fault;
    return found;
}

#ifdef Q_OS_UNIX
// Of the file that is open, so that nobody exchanges it between the question and the reading.
PlainFile read(int descriptor, bool asksOwner, qint64 mostBytes)
{
    struct stat status = {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return failed(PlainFile::Fault::Unreadable);
    if (asksOwner && !isOfOwnOrRoot(descriptor))
        return failed(PlainFile::Fault::OthersMayWrite);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly))
        return failed(PlainFile::Fault::Unreadable);
    PlainFile found;
    found.bytes = file.read(mostBytes);
    found.isRootsAlone = asksOwner && status.st_uid == 0 && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    if (file.error() != QFile::NoError)
        found = failed(PlainFile::Fault::Unreadable);
    return found;
}
#endif

PlainFile read(const QString &path, bool asksOwner, qint64 mostBytes)
{
    if (!QFileInfo(path).isFile()) // on Windows a name like NUL is a device
        return failed(PlainFile::Fault::Unreadable);
#ifdef Q_OS_UNIX
    const int descriptor =
        open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return failed(PlainFile::Fault::Unreadable);
    PlainFile found = read(descriptor, asksOwner, mostBytes);
    close(descriptor);
    if (found.fault != PlainFile::Fault::None || !asksOwner)
        return found;
    if (isReplaceable(path))
        return failed(PlainFile::Fault::OthersMayWrite);
    found.isRootsAlone =
        found.isRootsAlone && firstForeignAbove(QFileInfo(path).absoluteFilePath(), 0).isEmpty();
    found.isOursToWrite = !found.isRootsAlone || geteuid() == 0;
    return found;
#else
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(PlainFile::Fault::Unreadable);
    PlainFile found;
    found.bytes = file.read(mostBytes);
    found.isRootsAlone = found.isOursToWrite = asksOwner;
    return found;
#endif
}

} // namespace

PlainFile readOwnFile(const QString &path, qint64 mostBytes)
{
    return read(path, true, mostBytes);
}

PlainFile readPlainFile(const QString &path, qint64 mostBytes)
{
    return read(path, false, mostBytes);
}

} // namespace rd
