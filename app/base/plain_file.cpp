#include "base/plain_file.h"

#include "base/ownership.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace rd {

namespace {

#ifdef Q_OS_UNIX
// Of the file that is open, so that nobody exchanges it between the question and the reading.
PlainFile read(int descriptor, bool asksOwner, qint64 mostBytes)
{
    struct stat status = {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return {PlainFile::Fault::Unreadable, {}};
    if (asksOwner && !isOfOwnOrRoot(descriptor))
        return {PlainFile::Fault::OthersMayWrite, {}};
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly))
        return {PlainFile::Fault::Unreadable, {}};
    PlainFile found{PlainFile::Fault::None, file.read(mostBytes)};
    if (file.error() != QFile::NoError)
        found = {PlainFile::Fault::Unreadable, {}};
    return found;
}
#endif

PlainFile read(const QString &path, bool asksOwner, qint64 mostBytes)
{
    if (!QFileInfo(path).isFile()) // on Windows a name like NUL is a device
        return {PlainFile::Fault::Unreadable, {}};
#ifdef Q_OS_UNIX
    const int descriptor =
        open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return {PlainFile::Fault::Unreadable, {}};
    PlainFile found = read(descriptor, asksOwner, mostBytes);
    close(descriptor);
    if (found.fault == PlainFile::Fault::None && asksOwner && isReplaceable(path))
        found = {PlainFile::Fault::OthersMayWrite, {}};
    return found;
#else
    Q_UNUSED(asksOwner)
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {PlainFile::Fault::Unreadable, {}};
    return {PlainFile::Fault::None, file.read(mostBytes)};
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
