#include "journal/sqlite_connection.h"

#include <QUuid>

#include <utility>

namespace rd {

namespace {

// A second writer is waited for that long (docs/pitfalls.md 4.2).
constexpr auto busyTimeout = "QSQLITE_BUSY_TIMEOUT=2000";

// Primary result codes of SQLite.
enum SqliteCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26,
};
// The file system had no room for the shared memory of the write-ahead log.
constexpr int ioErrorSharedMemorySize = 4874;

JournalError::Kind kindOf(int code)
{
    using Kind = JournalError::Kind;
    if (code == ioErrorSharedMemorySize)
        return Kind::DiskFull;
    switch (code & 0xff) {
    case Perm:
    case ReadOnly:
    case CantOpen:
        return Kind::CannotOpen;
    case Busy:
    case Locked:
        return Kind::Busy;
    case Corrupt:
        return Kind::Damaged;
    case Full:
        return Kind::DiskFull;
    case NotADatabase:
        return Kind::NotAJournal;
    default:
        return Kind::WriteFailed;
    }
}

} // namespace

SqliteConnection::SqliteConnection(QString path, Mode mode)
    : m_path(std::move(path)), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    QString options = QString::fromLatin1(busyTimeout);
    if (mode == Mode::ReadOnly)
        options += QLatin1String(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(options);
    m_database.setDatabaseName(m_path);
    if (!m_database.open())
        m_error = {JournalError::Kind::CannotOpen, m_path, m_database.lastError().text()};
}

SqliteConnection::~SqliteConnection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool SqliteConnection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return true;
    m_error = errorOf(query.lastError());
    return false;
}

QVariant SqliteConnection::value(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.exec(sql) && query.next())
        return query.value(0);
    if (query.lastError().isValid())
        m_error = errorOf(query.lastError());
    return {};
}

JournalError SqliteConnection::errorOf(const QSqlError &error) const
{
    return {kindOf(error.nativeErrorCode().toInt()), m_path, error.text()};
}

} // namespace rd
