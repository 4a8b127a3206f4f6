#include "journal/private_folder.h"

#include "base/ownership.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace rd {

namespace {

constexpr QFileDevice::Permissions ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

} // namespace

bool isOnNetwork(const QString &canonicalPath)
{
#ifdef Q_OS_WIN
    if (canonicalPath.startsWith(QLatin1String("//")))
        return true;
    const QString root = canonicalPath.left(3);
    if (GetDriveTypeW(reinterpret_cast<const wchar_t *>(root.utf16())) == DRIVE_REMOTE)
        return true;
#endif
    return isNetworkFileSystem(QStorageInfo(canonicalPath).fileSystemType());
}

Result<QString, JournalError> preparePrivateFolder(const QString &folder)
{
    using Kind = JournalError::Kind;
    if (folder.isEmpty())
        return JournalError{Kind::NoFolder, folder, {}};
    const QString absolute = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (const QString foreign = firstControlledByOthers(absolute); !foreign.isEmpty())
        return JournalError{Kind::NotPrivate, foreign, {}};
    if (!QFileInfo::exists(absolute)) {
        QDir().mkpath(QFileInfo(absolute).path());
        QDir().mkdir(absolute, ownerOnly);
    }
    const QFileInfo info(absolute);
    if (!info.isDir())
        return JournalError{Kind::NoFolder, absolute, {}};
    const QString canonical = info.canonicalFilePath();
    if (isOnNetwork(canonical))
        return JournalError{Kind::NetworkPath, canonical, {}};
    if (!isPrivate(canonical))
        return JournalError{Kind::NotPrivate, canonical, {}};
    return canonical;
}

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr std::array networkTypes = {
        QByteArrayView("9p"),          QByteArrayView("afpfs"),          QByteArrayView("afs"),
        QByteArrayView("ceph"),        QByteArrayView("cifs"),           QByteArrayView("davfs"),
        QByteArrayView("fuse.davfs2"), QByteArrayView("fuse.glusterfs"), QByteArrayView("fuse.gvfsd-fuse"),
        QByteArrayView("fuse.rclone"), QByteArrayView("fuse.sshfs"),     QByteArrayView("ncpfs"),
        QByteArrayView("nfs"),         QByteArrayView("nfs4"),           QByteArrayView("smb"),
        QByteArrayView("smb2"),        QByteArrayView("smb3"),           QByteArrayView("smbfs"),
        QByteArrayView("webdav"),
    };
    const QByteArray name = type.toLower();
    return std::find(networkTypes.begin(), networkTypes.end(), QByteArrayView(name)) != networkTypes.end();
}

} // namespace rd
