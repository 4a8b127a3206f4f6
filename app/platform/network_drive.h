#pragma once

#include <QByteArray>
#include <QString>

namespace rd {

// An existing folder lies on a drive of another computer.
bool isOnNetwork(const QString &canonicalPath);

// By the name that the system gives the file system ("nfs4", "cifs", "fuse.sshfs" …).
bool isNetworkFileSystem(const QByteArray &type);

} // namespace rd
