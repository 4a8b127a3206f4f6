#include "journal/file_identity.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_WIN
#include <QDir>
#include <qt_windows.h>
#else
#include <sys/stat.h>
#endif

namespace rd {

#ifdef Q_OS_WIN

FileIdentity::Place FileIdentity::look(const QString &path, bool isFolder)
{
    Place place{path, false, 0, 0, 0};
    const QString native = QDir::toNativeSeparators(path);
    // Asks for nothing but attributes and denies nobody anything. SQLite's locks belong to its handle here.
    const HANDLE handle =
        CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), FILE_READ_ATTRIBUTES,
                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                    FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return place;
    BY_HANDLE_FILE_INFORMATION found;
    if (GetFileInformationByHandle(handle, &found)) {
        place.exists = true;
        place.device = found.dwVolumeSerialNumber;
        place.inode = (quint64(found.nFileIndexHigh) << 32) | found.nFileIndexLow;
        place.links = isFolder ? 0 : found.nNumberOfLinks;
    }
    CloseHandle(handle);
    return place;
}

#else

FileIdentity::Place FileIdentity::look(const QString &path, bool isFolder)
{
    Place place{path, false, 0, 0, 0};
    struct stat found = {};
    // Of a link itself: a file that was moved away and is linked to is not where it was.
    if (lstat(QFile::encodeName(path).constData(), &found) != 0)
        return place;
    place.exists = true;
    place.device = found.st_dev;
    place.inode = found.st_ino;
    place.links = isFolder ? 0 : found.st_nlink;
    return place;
}

#endif

FileIdentity FileIdentity::of(const QString &journalPath)
{
    FileIdentity identity;
    identity.m_places.push_back(look(QFileInfo(journalPath).path(), true));
    for (const QLatin1String suffix : {QLatin1String(), QLatin1String("-wal"), QLatin1String("-shm")})
        identity.m_places.push_back(look(journalPath + suffix, false));
    return identity;
}

QString FileIdentity::firstDifference(const FileIdentity &now) const
{
    const auto [ours, theirs] =
        std::mismatch(m_places.begin(), m_places.end(), now.m_places.begin(), now.m_places.end());
    return ours == m_places.end() ? QString() : ours->path;
}

} // namespace rd
