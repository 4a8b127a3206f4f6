#include "platform/network_drive.h"

#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace rd {

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
