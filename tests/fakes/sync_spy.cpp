#include "fakes/sync_spy.h"

#include <QMutex>

#include <climits>
#include <dlfcn.h>
#include <unistd.h>

namespace {

QMutex mutex;

QList<QByteArray> &files()
{
    static QList<QByteArray> list;
    return list;
}

int spied(const char *function, int descriptor)
{
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(descriptor);
    QByteArray path(PATH_MAX, '\0');
    path.truncate(qMax<ssize_t>(0, readlink(link.constData(), path.data(), PATH_MAX)));
    {
        const QMutexLocker lock(&mutex);
        files().append(path);
    }
    return reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, function))(descriptor);
}

} // namespace

extern "C" int fsync(int descriptor)
{
    return spied("fsync", descriptor);
}

extern "C" int fdatasync(int descriptor)
{
    return spied("fdatasync", descriptor);
}

QList<QByteArray> takeSyncedFiles()
{
    const QMutexLocker lock(&mutex);
    return std::exchange(files(), {});
}
