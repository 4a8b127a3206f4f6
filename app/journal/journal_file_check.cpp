#include "journal/journal_file_check.h"

#include "journal/journal_schema.h"
#include "journal/schema_check.h"
#include "journal/sqlite_connection.h"
#include "platform/file_ownership.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace rd {

namespace {

using Kind = JournalError::Kind;
using Found = Result<FoundFile, JournalError>;

// The header of a database file (https://www.sqlite.org/fileformat.html, 1.3).
constexpr QByteArrayView magic("SQLite format 3\0", 16);
constexpr qint64 headerSize = 100;

// Nothing was ever made in it: schema cookie (40), user version (60) and application id (68) are zero.
bool isBlank(const QByteArray &header)
{
    const auto field = [&](qsizetype offset) { return qFromBigEndian<quint32>(header.constData() + offset); };
    return field(40) == 0 && field(60) == 0 && field(68) == 0;
}

JournalError damaged(const QString &path, const QString &detail)
{
    return {Kind::Damaged, path, detail};
}

// An error of a file that does begin like a database.
JournalError readFailure(JournalError error)
{
    if (error.kind == Kind::NotAJournal)
        error.kind = Kind::Damaged;
    else if (error.kind == Kind::WriteFailed)
        error.kind = Kind::CannotOpen;
    return error;
}

Found askDatabase(const QString &path)
{
    SqliteConnection connection(path, SqliteConnection::Mode::ReadOnly);
    if (!connection.isOpen())
        return connection.error();
    const QVariant application = connection.value(QStringLiteral("PRAGMA application_id"));
    const QVariant version = connection.value(QStringLiteral("PRAGMA user_version"));
    const QVariant objects = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!application.isValid() || !version.isValid() || !objects.isValid())
        return readFailure(connection.error());
    if (application.toLongLong() == 0 && version.toLongLong() == 0 && objects.toLongLong() == 0)
        return FoundFile::Empty;
    if (application.toLongLong() != journalApplicationId)
        return JournalError{Kind::NotAJournal, path, QString::number(application.toLongLong(), 16)};
    if (version.toLongLong() > journalVersion)
        return JournalError{Kind::NewerVersion, path, version.toString()};
    if (const JournalError error = checkSchema(connection, path, version.toLongLong());
        error.kind != Kind::None)
        return error;
    const QVariant check = connection.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!check.isValid())
        return readFailure(connection.error());
    if (check.toString() != QLatin1String("ok"))
        return damaged(path, check.toString());
    return FoundFile::Journal;
}

} // namespace

Found checkJournalFile(const QString &path, FileUse use)
{
    const QFileInfo info(path);
    const bool hasLog = QFileInfo(path + QLatin1String("-wal")).size() > 0;
    if (info.isSymLink() || (info.exists() && !info.isFile()))
        return JournalError{Kind::NotAJournal, path, QStringLiteral("not a regular file")};
    // SQLite would play the log of the file that is gone into a new one.
    if (info.size() == 0 && hasLog)
        return damaged(path, QStringLiteral("a write-ahead log without its database"));
    if (!info.exists())
        return FoundFile::Nothing;
    const bool write = use == FileUse::Write;
    if (write && !isPrivate(path))
        return JournalError{Kind::NotPrivate, path, {}};

    // To be written later: SQLite opens a file that it may only read, and takes its write lock, with success.
    QFile file(path);
    const QIODevice::OpenMode mode = write ? QIODevice::ReadWrite : QIODevice::ReadOnly;
    if (!file.open(mode | QIODevice::ExistingOnly))
        return JournalError{Kind::CannotOpen, path, file.errorString()};
    const QByteArray header = file.read(headerSize);
    file.close();
    if (header.isEmpty())
        return FoundFile::Empty;
    if (!header.startsWith(magic))
        return JournalError{Kind::NotAJournal, path, QStringLiteral("not a database")};
    if (header.size() < headerSize)
        return damaged(path, QStringLiteral("shorter than its header"));
    if (isBlank(header) && !hasLog)
        return FoundFile::Empty;
    return askDatabase(path);
}

} // namespace rd
