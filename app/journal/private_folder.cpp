#include "journal/private_folder.h"

#include "platform/file_ownership.h"
#include "platform/network_drive.h"

#include <QDir>
#include <QFileInfo>

namespace rd {

namespace {

constexpr QFileDevice::Permissions ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

} // namespace

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

} // namespace rd
