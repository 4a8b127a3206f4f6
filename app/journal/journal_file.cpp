#include "journal/journal_file.h"

#include "journal/file_check.h"
#include "journal/journal_schema.h"
#include "journal/private_folder.h"
#include "journal/sqlite_connection.h"

#include <QFile>
#include <QJsonDocument>

#include <utility>

namespace rd {

namespace {

using Kind = JournalError::Kind;

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

// What durability rests on, each read back (traps 4.1).
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
    const QList<QStringList> &migrations = journalMigrations();
    if (found.toLongLong() > migrations.size())
        return {Kind::NewerVersion, path, found.toString()};
    for (qsizetype version = found.toInt(); version < migrations.size(); ++version) {
        for (const QString &statement : migrations.at(version)) {
            if (!connection.run(statement))
                return connection.error();
        }
    }
    const QString version = QStringLiteral("PRAGMA user_version = %1").arg(migrations.size());
    const QString application = QStringLiteral("PRAGMA application_id = %1").arg(journalApplicationId);
    if (found.toLongLong() < migrations.size() && (!connection.run(version) || !connection.run(application)))
        return connection.error();
    return transaction.commit() ? JournalError{} : connection.error();
}

// QSQLITE binds a null string as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

ChainRow chained(const JournalEntry &entry, const ChainRow &last, const QString &keyId, QByteArrayView key)
{
    ChainRow row;
    row.sequence = last.sequence + 1;
    row.kind = journalKindText(entry.kind);
    row.runId = entry.runId;
    row.item = entry.item;
    row.attempt = entry.attempt;
    row.environmentId = entry.environmentId;
    row.clientId = entry.clientId;
    row.atMs = entry.at.toMSecsSinceEpoch();
    if (entry.serverDate)
        row.serverMs = entry.serverDate->toMSecsSinceEpoch();
    row.data = QString::fromUtf8(QJsonDocument(entry.data).toJson(QJsonDocument::Compact));
    row.keyId = keyId;
    row.previous = last.hash;
    row.hash = chainHash(row, key);
    return row;
}

void bind(QSqlQuery &insert, const ChainRow &row)
{
    int column = 0;
    insert.bindValue(column++, row.sequence);
    insert.bindValue(column++, row.kind);
    insert.bindValue(column++, notNull(row.runId));
    insert.bindValue(column++, row.item);
    insert.bindValue(column++, row.attempt);
    insert.bindValue(column++, notNull(row.environmentId));
    insert.bindValue(column++, notNull(row.clientId));
    insert.bindValue(column++, row.atMs);
    insert.bindValue(column++,
                     row.serverMs ? QVariant(*row.serverMs) : QVariant(QMetaType(QMetaType::LongLong)));
    insert.bindValue(column++, row.data);
    insert.bindValue(column++, row.keyId.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : row.keyId);
    insert.bindValue(column++,
                     row.previous.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray)) : row.previous);
    insert.bindValue(column, row.hash);
}

const QString insertEntry = QStringLiteral(
    "INSERT INTO entry (sequence, kind, run_id, item, attempt, environment_id, client_id, at_ms, server_ms, "
    "data, key_id, prev_hash, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

// The number that SQLite keeps of the last row that was ever written, there or not.
const QString lastSequence =
    QStringLiteral("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'entry'), 0)");
const QString lastHash = QStringLiteral("SELECT row_hash FROM entry ORDER BY sequence DESC LIMIT 1");

const QString selectRows = QStringLiteral(
    "SELECT sequence, kind, run_id, item, attempt, environment_id, client_id, at_ms, server_ms, "
    "data, key_id, prev_hash, row_hash FROM entry ORDER BY sequence");

ChainRow chainRowOf(const QSqlQuery &row)
{
    ChainRow result;
    result.sequence = row.value(0).toLongLong();
    result.kind = row.value(1).toString();
    result.runId = row.value(2).toString();
    result.item = row.value(3).toLongLong();
    result.attempt = row.value(4).toLongLong();
    result.environmentId = row.value(5).toString();
    result.clientId = row.value(6).toString();
    result.atMs = row.value(7).toLongLong();
    if (!row.value(8).isNull())
        result.serverMs = row.value(8).toLongLong();
    result.data = row.value(9).toString();
    result.keyId = row.value(10).toString();
    result.previous = row.value(11).toByteArray();
    result.hash = row.value(12).toByteArray();
    return result;
}

const QString selectEntries = QStringLiteral("SELECT sequence, kind, run_id, item, attempt, environment_id, "
                                             "client_id, at_ms, server_ms, data FROM entry ");

QDateTime utc(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

// Nothing where somebody wrote a row that this program does not write.
std::optional<JournalEntry> entryOf(const QSqlQuery &row)
{
    const std::optional<JournalEntry::Kind> kind = journalKindFromText(row.value(1).toString());
    const QJsonDocument data = QJsonDocument::fromJson(row.value(9).toString().toUtf8());
    if (!kind || !data.isObject())
        return std::nullopt;
    JournalEntry entry;
    entry.sequence = row.value(0).toLongLong();
    entry.kind = *kind;
    entry.runId = row.value(2).toString();
    entry.item = row.value(3).toInt();
    entry.attempt = row.value(4).toInt();
    entry.environmentId = row.value(5).toString();
    entry.clientId = row.value(6).toString();
    entry.at = utc(row.value(7));
    if (!row.value(8).isNull())
        entry.serverDate = utc(row.value(8));
    entry.data = data.object();
    return entry;
}

JournalFile::Entries select(SqliteConnection &connection, const QString &path, const QString &condition,
                            const QStringList &values)
{
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    if (!query.prepare(selectEntries + condition + QLatin1String(" ORDER BY sequence")))
        return connection.errorOf(query.lastError());
    for (const QString &value : values)
        query.addBindValue(notNull(value));
    QList<JournalEntry> entries;
    if (!query.exec())
        return connection.errorOf(query.lastError());
    while (query.next()) {
        const std::optional<JournalEntry> entry = entryOf(query);
        if (!entry)
            return JournalError{Kind::Damaged, path, QLatin1String("entry ") + query.value(0).toString()};
        entries.append(*entry);
    }
    if (query.lastError().isValid())
        return connection.errorOf(query.lastError());
    return entries;
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
        return {};
    const Result<QString, JournalError> folder = preparePrivateFolder(m_folder);
    if (!folder)
        return folder.error();
    const QString path = pathIn(folder.value());
    const Result<FoundFile, JournalError> found = checkJournalFile(path);
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
    m_connection = std::move(connection);
    return {};
}

JournalFile::Entries JournalFile::append(QList<JournalEntry> entries)
{
    checkThread();
    if (!m_connection)
        return closedError();
    Transaction transaction(*m_connection);
    if (!transaction.isOpen())
        return m_connection->error();
    QSqlQuery insert = m_connection->query();
    if (!insert.prepare(insertEntry))
        return m_connection->errorOf(insert.lastError());
    ChainRow last;
    last.sequence = m_connection->value(lastSequence).toLongLong();
    last.hash = m_connection->value(lastHash).toByteArray();
    const QString keyId = chainKeyId(m_key);
    for (JournalEntry &entry : entries) {
        last = chained(entry, last, keyId, m_key.view());
        bind(insert, last);
        if (!insert.exec())
            return m_connection->errorOf(insert.lastError());
        entry.sequence = last.sequence;
    }
    insert.finish();
    if (!transaction.commit())
        return m_connection->error();
    return entries;
}

JournalFile::Entries JournalFile::read(const QString &environmentId, const QString &runId)
{
    checkThread();
    if (!m_connection)
        return closedError();
    const QString path = pathIn(m_folder);
    if (runId.isEmpty())
        return select(*m_connection, path, QStringLiteral("WHERE environment_id = ?"), {environmentId});
    return select(*m_connection, path, QStringLiteral("WHERE environment_id = ? AND run_id = ?"),
                  {environmentId, runId});
}

JournalFile::Entries JournalFile::plans()
{
    checkThread();
    if (!m_connection)
        return closedError();
    return select(*m_connection, pathIn(m_folder), QStringLiteral("WHERE kind = 'plan'"), {});
}

void JournalFile::useKey(Secret key)
{
    checkThread();
    m_key = std::move(key);
}

Result<bool, JournalError> JournalFile::everKeyed()
{
    checkThread();
    if (!m_connection)
        return closedError();
    const QVariant found =
        m_connection->value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM entry WHERE key_id IS NOT NULL)"));
    if (!found.isValid())
        return m_connection->error();
    return found.toBool();
}

Result<ChainCheck, JournalError> JournalFile::check()
{
    checkThread();
    if (!m_connection)
        return closedError();
    // One state of the file, whatever is appended meanwhile.
    Transaction transaction(*m_connection);
    if (!transaction.isOpen())
        return m_connection->error();
    QSqlQuery query = m_connection->query();
    query.setForwardOnly(true);
    if (!query.exec(selectRows))
        return m_connection->errorOf(query.lastError());
    ChainChecker checker(m_key);
    while (query.next())
        checker.add(chainRowOf(query));
    if (query.lastError().isValid())
        return m_connection->errorOf(query.lastError());
    return checker.finish(m_connection->value(lastSequence).toLongLong());
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
