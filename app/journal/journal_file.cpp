#include "journal/journal_file.h"

#include "journal/entry_builders.h"
#include "journal/journal_file_check.h"
#include "journal/journal_rows.h"
#include "journal/journal_schema.h"
#include "journal/private_folder.h"
#include "journal/schema_check.h"
#include "journal/set_aside.h"
#include "journal/sqlite_connection.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

using Kind = JournalError::Kind;

constexpr int mostKeys = 16; // that are asked for: whoever writes the file can name any number

// Takes the write lock at once, and gives back what was not committed.
class Transaction
{
public:
    explicit Transaction(SqliteConnection &connection)
        : m_connection(connection), m_open(connection.run(QStringLiteral("BEGIN IMMEDIATE")))
    {
    }
    ~Transaction()
    {
        // After a full disk SQLite has rolled back by itself, and this fails: nothing is left to do.
        if (m_open)
            m_connection.query().exec(QStringLiteral("ROLLBACK"));
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    bool isOpen() const { return m_open; }
    bool commit()
    {
        if (!m_connection.run(QStringLiteral("COMMIT")))
            return false;
        m_open = false;
        return true;
    }

private:
    SqliteConnection &m_connection;
    bool m_open;
};

JournalError createFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return {};
    return {Kind::CannotOpen, path, file.errorString()};
}

// What durability rests on, each read back (docs/pitfalls.md 4.1).
JournalError setPragmas(SqliteConnection &connection, const QString &path)
{
    static const QList<std::pair<QString, QString>> pragmas{
        {QStringLiteral("trusted_schema"), QStringLiteral("0")},
        {QStringLiteral("cell_size_check"), QStringLiteral("1")},
        {QStringLiteral("foreign_keys"), QStringLiteral("1")},
        {QStringLiteral("journal_mode"), QStringLiteral("wal")},
        {QStringLiteral("synchronous"), QStringLiteral("2")}, // FULL
        {QStringLiteral("fullfsync"), QStringLiteral("1")},
        {QStringLiteral("checkpoint_fullfsync"), QStringLiteral("1")},
        {QStringLiteral("busy_timeout"), QStringLiteral("2000")},
    };
    for (const auto &[name, wanted] : pragmas) {
        const QString pragma = QLatin1String("PRAGMA ") + name;
        if (!connection.run(pragma + QLatin1String(" = ") + wanted))
            return connection.error();
        const QVariant value = connection.value(pragma);
        if (value.toString() != wanted)
            return {Kind::WrongPragma, path, name + QLatin1String(" = ") + value.toString()};
    }
    return {};
}

// From what the file is to what this program writes. Takes the write lock even where there is nothing to do.
JournalError migrate(SqliteConnection &connection, const QString &path)
{
    Transaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error();
    const QVariant found = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!found.isValid())
        return connection.error();
    const qint64 version = found.toLongLong();
    if (version > journalVersion)
        return {Kind::NewerVersion, path, found.toString()};
    for (const QString &statement : journalMigration(version)) {
        if (!connection.run(statement))
            return connection.error();
    }
    const QString newVersion = QStringLiteral("PRAGMA user_version = %1").arg(journalVersion);
    const QString application = QStringLiteral("PRAGMA application_id = %1").arg(journalApplicationId);
    if (version < journalVersion && (!connection.run(newVersion) || !connection.run(application)))
        return connection.error();
    if (const JournalError error = checkSchema(connection, path, journalVersion); error.kind != Kind::None)
        return error;
    return transaction.commit() ? JournalError{} : connection.error();
}

} // namespace

JournalFile::JournalFile(QString folder) : m_folder(std::move(folder)), m_thread(QThread::currentThread()) {}

JournalFile::~JournalFile()
{
    checkThread();
}

QString JournalFile::pathIn(const QString &folder)
{
    return folder + QLatin1String("/journal.sqlite");
}

JournalError JournalFile::open()
{
    checkThread();
    if (m_connection)
        return checkPlace();
    if (const JournalError error = openFile(); error.kind != Kind::None)
        return error;
    return writeFirst();
}

JournalError JournalFile::openFile()
{
    const Result<QString, JournalError> folder = preparePrivateFolder(m_folder);
    if (!folder)
        return folder.error();
    const QString path = pathIn(folder.value());
    const Result<FoundFile, JournalError> found = checkJournalFile(path, FileUse::Write);
    if (!found)
        return found.error();
    if (found.value() == FoundFile::Nothing) {
        if (const JournalError error = createFile(path); error.kind != Kind::None)
            return error;
    }
    auto connection = std::make_unique<SqliteConnection>(path, SqliteConnection::Mode::ReadWrite);
    if (!connection->isOpen())
        return connection->error();
    if (const JournalError error = setPragmas(*connection, path); error.kind != Kind::None)
        return error;
    if (const JournalError error = migrate(*connection, path); error.kind != Kind::None)
        return error;
    const Result<ChainHead, JournalError> head = readHead(*connection, everyRow);
    if (!head)
        return head.error();
    m_path = path;
    m_rows = std::max(m_rows, head.value().rows);
    m_identity = FileIdentity::of(path);
    m_connection = std::move(connection);
    return {};
}

JournalError JournalFile::writeFirst()
{
    if (!m_first)
        return {};
    const Entries written = append({*m_first});
    if (!written) {
        m_connection.reset();
        return written.error();
    }
    m_first.reset();
    return {};
}

JournalError JournalFile::beginAnew(JournalEntry first)
{
    checkThread();
    const QString path =
        pathIn(QFileInfo(m_folder).exists() ? QFileInfo(m_folder).canonicalFilePath() : m_folder);
#ifdef Q_OS_WIN
    m_connection.reset(); // what is open can't be renamed
#endif
    // Before it is closed: closing what still has its name writes its log back and deletes that name, which
    // may lead to something else by now.
    const Result<QString, JournalError> oldName = setAside(path, first.at);
    if (!oldName)
        return oldName.error();
    m_connection.reset();
    if (!oldName.value().isEmpty())
        first.data.insert(QLatin1String("old_name"), oldName.value());
    const qint64 anchored = first.data.value(QLatin1String("old_rows")).toInteger();
    if (const qint64 rows = std::max(anchored, m_rows); rows > 0)
        first.data.insert(QLatin1String("old_rows"), rows);
    m_rows = 0;
    // An earlier one that was not written tells of the first fault.
    if (!m_first)
        m_first = std::move(first);
    return open();
}

JournalError JournalFile::checkPlace() const
{
    if (const QString moved = m_identity.firstDifference(FileIdentity::of(m_path)); !moved.isEmpty())
        return {Kind::Moved, moved, {}};
    return checkSchema(*m_connection, m_path, journalVersion);
}

JournalError JournalFile::checkpoint()
{
    checkThread();
    if (!m_connection)
        return closedError();
    const bool done = m_connection->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return done ? JournalError{} : m_connection->error();
}

JournalFile::Entries JournalFile::append(QList<JournalEntry> entries)
{
    checkThread();
    if (!m_connection)
        return closedError();
    Transaction transaction(*m_connection);
    if (!transaction.isOpen())
        return m_connection->error();
    if (const JournalError error = checkSchema(*m_connection, m_path, journalVersion);
        error.kind != Kind::None)
        return error;
    const Entries written = insertRows(*m_connection, m_path, std::move(entries), m_key ? &*m_key : nullptr);
    if (!written)
        return written;
    if (!transaction.commit())
        return m_connection->error();
    for (const JournalEntry &entry : written.value()) {
        if (!m_key)
            m_own.insert(entry.hash);
    }
    if (!written.value().isEmpty())
        m_rows = written.value().constLast().sequence;
    if (const JournalError error = checkPlace(); error.kind != Kind::None)
        return error;
    return written;
}

void JournalFile::seal(ChainKey key)
{
    checkThread();
    m_key = std::move(key);
}

void JournalFile::believe(Beliefs beliefs)
{
    checkThread();
    m_beliefs = std::move(beliefs);
}

Result<ChainFindings, JournalError> JournalFile::look()
{
    checkThread();
    if (!m_connection)
        return closedError();
    Result<ChainFindings, JournalError> found = readChain(*m_connection, nullptr, nullptr, 0);
    if (!found)
        return found;
    const Result<QStringList, JournalError> ids = readKeyIds(*m_connection, mostKeys);
    if (!ids)
        return ids.error();
    found.value().keyIds = ids.value();
    return found;
}

Result<ChainFindings, JournalError> JournalFile::check(const ChainKeys *keys, const ChainAnchor *anchor,
                                                       qint64 lastRows)
{
    checkThread();
    if (!m_connection)
        return closedError();
    if (const JournalError error = checkPlace(); error.kind != Kind::None)
        return error;
    return readChain(*m_connection, keys, anchor, lastRows);
}

Result<ChainFindings, JournalError> JournalFile::accept(const ChainKeys *keys, const ChainAnchor *anchor,
                                                        const QDateTime &at, Acceptance told)
{
    Result<ChainFindings, JournalError> found = check(keys, anchor, everyRow);
    if (!found)
        return found;
    const ChainReport &report = found.value().report;
    found.value().head = {};
    if (report.finding() == ChainFault::None)
        return found;
    if (told.fault == ChainFault::None) {
        told.fault = report.finding();
        told.faultRow = report.findingRow();
        told.missing = report.missing;
    }
    const Entries written = append({makeChainAccepted(at, told, report.content)});
    if (!written)
        return written.error();
    const JournalEntry &row = written.value().constFirst();
    found.value().head = {row.sequence, row.hash, m_key ? m_key->id : QString(), true};
    return found;
}

Result<ChainFindings, JournalError> JournalFile::checkOnly(const QString &path, const ChainKeys *keys,
                                                           const ChainAnchor *anchor)
{
    const Result<FoundFile, JournalError> found = checkJournalFile(path, FileUse::Read);
    if (!found)
        return found.error();
    if (found.value() != FoundFile::Journal)
        return ChainFindings{ChainCheck({}, keys, anchor).finish(), {}, {}, {}};
    SqliteConnection connection(path, SqliteConnection::Mode::ReadOnly);
    if (!connection.isOpen())
        return connection.error();
    return readChain(connection, keys, anchor, everyRow);
}

JournalFile::Entries JournalFile::read(const QString &environmentId, const QString &runId)
{
    checkThread();
    if (!m_connection)
        return closedError();
    if (runId.isEmpty())
        return select(QStringLiteral("WHERE environment_id = ?"), {environmentId});
    return select(QStringLiteral("WHERE environment_id = ? AND run_id = ?"), {environmentId, runId});
}

JournalFile::Entries JournalFile::plans()
{
    checkThread();
    if (!m_connection)
        return closedError();
    return select(QStringLiteral("WHERE kind = 'plan'"), {});
}

JournalFile::Entries JournalFile::select(const QString &condition, const QStringList &values)
{
    const Result<qint64, JournalError> firstKeyed = readFirstKeyed(*m_connection);
    if (!firstKeyed)
        return firstKeyed.error();
    bool holds = true;
    if (firstKeyed.value() != 0) {
        const Result<bool, JournalError> prefix =
            prefixHolds(*m_connection, firstKeyed.value(), m_beliefs.keys.get());
        if (!prefix)
            return prefix.error();
        holds = prefix.value();
    }
    return selectEntries(*m_connection, pathIn(m_folder), condition, values,
                         RowJudge(m_beliefs, m_own, firstKeyed.value(), holds));
}

void JournalFile::checkThread() const
{
    if (QThread::currentThread() != m_thread)
        qFatal("JournalFile: used in a thread that it does not belong to");
}

JournalError JournalFile::closedError() const
{
    return {Kind::Closed, pathIn(m_folder), {}};
}

} // namespace rd
