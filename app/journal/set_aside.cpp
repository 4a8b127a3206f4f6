#include "journal/set_aside.h"

#include <QFileInfo>
#include <QStringList>

#include <filesystem>
#include <system_error>

namespace rd {

namespace {

const QStringList &suffixes()
{
    // The file first: a log without its file is refused, a file without its log would look cut off.
    static const QStringList all{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    return all;
}

bool exists(const QString &path)
{
    std::error_code error;
    return std::filesystem::exists(
        std::filesystem::symlink_status(QFileInfo(path).filesystemFilePath(), error));
}

bool anyExists(const QString &path)
{
    for (const QString &suffix : suffixes()) {
        if (exists(path + suffix))
            return true;
    }
    return false;
}

} // namespace

Result<QString, JournalError> setAside(const QString &journalPath, const QDateTime &at)
{
    if (!anyExists(journalPath))
        return QString();
    const QString stem = QFileInfo(journalPath).path() + QLatin1String("/journal-before-") +
                         at.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString target = stem + QLatin1String(".sqlite");
    for (int i = 2; anyExists(target); ++i)
        target = QStringLiteral("%1-%2.sqlite").arg(stem).arg(i);
    for (const QString &suffix : suffixes()) {
        if (!exists(journalPath + suffix))
            continue;
        // QFile::rename() would copy where it cannot rename, and a link, a pipe or a folder is no file to it.
        std::error_code error;
        std::filesystem::rename(QFileInfo(journalPath + suffix).filesystemFilePath(),
                                QFileInfo(target + suffix).filesystemFilePath(), error);
        if (error)
            return JournalError{JournalError::Kind::CannotOpen, journalPath + suffix,
                                QString::fromStdString(error.message())};
    }
    return QFileInfo(target).fileName();
}

} // namespace rd
