#include "journal/journal_rows.h"

#include "journal/chain_verifier.h"
#include "journal/sqlite_connection.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

namespace rd {

namespace {

using Kind = JournalError::Kind;

const QString insertRow = QStringLiteral(
    "INSERT INTO entry (sequence, kind, run_id, item, attempt, environment_id, client_id, at_ms, server_ms, "
    "data, key_id, prev_hash, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

const QString selectRows =
    QStringLiteral("SELECT sequence, kind, run_id, item, attempt, environment_id, client_id, at_ms, "
                   "server_ms, data, key_id, prev_hash, row_hash FROM entry ");

// What SQLite gives back for that text: it stores UTF-8, which has no lone surrogates. Never null, since
// QSQLITE binds a null string as NULL.
QString storable(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("") : QString::fromUtf8(text.toUtf8());
}

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

ChainRow rowOf(const JournalEntry &entry)
{
    ChainRow row;
    row.kind = journalKindText(entry.kind);
    row.runId = storable(entry.runId);
    row.item = entry.item;
    row.attempt = entry.attempt;
    row.environmentId = storable(entry.environmentId);
    row.clientId = storable(entry.clientId);
    row.atMs = entry.at.toMSecsSinceEpoch();
    if (entry.serverDate)
        row.serverMs = entry.serverDate->toMSecsSinceEpoch();
    row.data = QString::fromUtf8(QJsonDocument(entry.data).toJson(QJsonDocument::Compact));
    return row;
}

ChainRow rowOf(const QSqlQuery &query)
{
    ChainRow row;
    row.sequence = query.value(0).toLongLong();
    row.kind = query.value(1).toString();
    row.runId = query.value(2).toString();
    row.item = query.value(3).toLongLong();
    row.attempt = query.value(4).toLongLong();
    row.environmentId = query.value(5).toString();
    row.clientId = query.value(6).toString();
    row.atMs = query.value(7).toLongLong();
    if (!query.value(8).isNull())
        row.serverMs = query.value(8).toLongLong();
    row.data = query.value(9).toString();
    row.keyId = query.value(10).toString();
    row.prevHash = query.value(11).toByteArray();
    row.rowHash = query.value(12).toByteArray();
    return row;
}

// Nothing where somebody wrote a row that this program does not write.
std::optional<JournalEntry> entryOf(const ChainRow &row)
{
    const std::optional<JournalEntry::Kind> kind = journalKindFromText(row.kind);
    const QJsonDocument data = QJsonDocument::fromJson(row.data.toUtf8());
    if (!kind || !data.isObject())
        return std::nullopt;
    JournalEntry entry;
    entry.sequence = row.sequence;
    entry.kind = *kind;
    entry.runId = row.runId;
    entry.item = static_cast<int>(row.item);
    entry.attempt = static_cast<int>(row.attempt);
    entry.environmentId = row.environmentId;
    entry.clientId = row.clientId;
    entry.at = utc(row.atMs);
    if (row.serverMs)
        entry.serverDate = utc(*row.serverMs);
    entry.data = data.object();
    return entry;
}

void bind(QSqlQuery &insert, const ChainRow &row)
{
    int column = 0;
    insert.bindValue(column++, row.sequence);
    insert.bindValue(column++, row.kind);
    insert.bindValue(column++, row.runId);
    insert.bindValue(column++, row.item);
    insert.bindValue(column++, row.attempt);
    insert.bindValue(column++, row.environmentId);
    insert.bindValue(column++, row.clientId);
    insert.bindValue(column++, row.atMs);
    insert.bindValue(column++,
                     row.serverMs ? QVariant(*row.serverMs) : QVariant(QMetaType(QMetaType::LongLong)));
    insert.bindValue(column++, row.data);
    insert.bindValue(column++, storable(row.keyId));
    insert.bindValue(column++, row.prevHash.isNull() ? QByteArray("") : row.prevHash);
    insert.bindValue(column, row.rowHash);
}

// The row that says that another key, or none, is used from now on.
ChainRow keyChangeRow(const QString &fromKeyId, const QString &toKeyId, const QDateTime &at)
{
    JournalEntry note;
    note.kind = JournalEntry::Kind::Note;
    note.at = at;
    ChainRow row = rowOf(note);
    row.data = keyChangeData(fromKeyId, toKeyId);
    return row;
}

// Appends rows one by one, each with the next sequence and the hash of the one before.
class Chainer
{
public:
    Chainer(QSqlQuery *insert, ChainHead head, qint64 nextSequence, const ChainKey *key)
        : m_insert(insert), m_head(std::move(head)), m_next(nextSequence), m_key(key)
    {
    }

    // False: see the query's error.
    bool add(ChainRow row)
    {
        row.sequence = m_next++;
        row.keyId = m_key ? m_key->id : QString();
        row.prevHash = m_head.hash;
        row.rowHash = chainHash(row, m_key ? &m_key->key : nullptr);
        m_head = {row.sequence, row.rowHash, row.keyId, true};
        bind(*m_insert, row);
        m_rows.append(row);
        return m_insert->exec();
    }
    const ChainHead &head() const { return m_head; }
    // What was added.
    const QList<ChainRow> &rows() const { return m_rows; }

private:
    QSqlQuery *m_insert;
    ChainHead m_head;
    qint64 m_next;
    const ChainKey *m_key;
    QList<ChainRow> m_rows;
};

// The key of the last row that has one; empty: none has.
Result<QString, JournalError> readLastKeyId(SqliteConnection &connection)
{
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    const bool done = query.exec(
        QStringLiteral("SELECT key_id FROM entry WHERE key_id <> '' ORDER BY sequence DESC LIMIT 1"));
    if (done && query.next())
        return query.value(0).toString();
    if (query.lastError().isValid())
        return connection.errorOf(query.lastError());
    return QString();
}

// All rows from that sequence to that one, in the order of the file.
JournalError visitRows(SqliteConnection &connection, qint64 from, qint64 to,
                       const std::function<void(const ChainRow &)> &visit)
{
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    if (!query.prepare(selectRows + QLatin1String("WHERE sequence BETWEEN ? AND ? ORDER BY sequence")))
        return connection.errorOf(query.lastError());
    query.addBindValue(from);
    query.addBindValue(to);
    if (!query.exec())
        return connection.errorOf(query.lastError());
    while (query.next())
        visit(rowOf(query));
    return query.lastError().isValid() ? connection.errorOf(query.lastError()) : JournalError{};
}

// Whether the file ends with these rows: an insert that succeeded may have left none (docs/pitfalls.md 4.7).
JournalError checkWritten(SqliteConnection &connection, const QString &path, const QList<ChainRow> &rows)
{
    QList<ChainRow> found;
    const JournalError error = visitRows(connection, rows.constFirst().sequence, everyRow,
                                         [&found](const ChainRow &row) { found.append(row); });
    if (error.kind != Kind::None)
        return error;
    if (found != rows)
        return {Kind::Altered, path, QStringLiteral("what was written is not there")};
    return {};
}

} // namespace

Result<QList<JournalEntry>, JournalError> insertRows(SqliteConnection &connection, const QString &path,
                                                     QList<JournalEntry> entries, const ChainKey *key)
{
    if (entries.isEmpty())
        return entries;
    const Result<ChainHead, JournalError> head = readHead(connection, everyRow);
    if (!head)
        return head.error();
    // AUTOINCREMENT's own count: a number that was given once is never given again, so that rows that were
    // cut off leave a gap.
    const QVariant given =
        connection.value(QStringLiteral("SELECT max(seq) FROM sqlite_sequence WHERE name = 'entry'"));
    if (given.toLongLong() < head.value().rows)
        return JournalError{Kind::Damaged, path, QStringLiteral("sqlite_sequence")};
    QSqlQuery insert = connection.query();
    if (!insert.prepare(insertRow))
        return connection.errorOf(insert.lastError());
    Chainer chain(&insert, head.value(), given.toLongLong() + 1, key);
    const QString keyId = key ? key->id : QString();
    if (head.value().rows > 0 && head.value().keyId != keyId &&
        !chain.add(keyChangeRow(head.value().keyId, keyId, entries.constFirst().at)))
        return connection.errorOf(insert.lastError());
    for (JournalEntry &entry : entries) {
        if (!chain.add(rowOf(entry)))
            return connection.errorOf(insert.lastError());
        entry.sequence = chain.head().rows;
        entry.hash = chain.head().hash;
    }
    if (const JournalError error = checkWritten(connection, path, chain.rows()); error.kind != Kind::None)
        return error;
    return entries;
}

Result<QList<JournalEntry>, JournalError> selectEntries(SqliteConnection &connection, const QString &path,
                                                        const QString &condition, const QStringList &values,
                                                        const RowJudge &judge)
{
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    if (!query.prepare(selectRows + condition + QLatin1String(" ORDER BY sequence")))
        return connection.errorOf(query.lastError());
    for (const QString &value : values)
        query.addBindValue(storable(value));
    QList<JournalEntry> entries;
    if (!query.exec())
        return connection.errorOf(query.lastError());
    while (query.next()) {
        const ChainRow row = rowOf(query);
        std::optional<JournalEntry> entry = entryOf(row);
        if (!entry)
            return JournalError{Kind::Damaged, path, QLatin1String("entry ") + query.value(0).toString()};
        entry->trust = judge.judge(row);
        entries.append(*entry);
    }
    if (query.lastError().isValid())
        return connection.errorOf(query.lastError());
    return entries;
}

Result<ChainHead, JournalError> readHead(SqliteConnection &connection, qint64 upTo)
{
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    if (!query.prepare(selectRows + QLatin1String("WHERE sequence <= ? ORDER BY sequence DESC LIMIT 1")))
        return connection.errorOf(query.lastError());
    query.addBindValue(upTo);
    if (!query.exec())
        return connection.errorOf(query.lastError());
    if (!query.next()) {
        if (query.lastError().isValid())
            return connection.errorOf(query.lastError());
        return ChainHead();
    }
    const ChainRow last = rowOf(query);
    query.finish();
    if (!last.rowHash.isEmpty())
        return ChainHead{last.sequence, last.rowHash, last.keyId, true};
    ChainCheck fold({}, nullptr, nullptr);
    const JournalError error =
        visitRows(connection, 1, last.sequence, [&](const ChainRow &row) { fold.add(row); });
    if (error.kind != Kind::None)
        return error;
    return fold.head();
}

Result<qint64, JournalError> readFirstKeyed(SqliteConnection &connection)
{
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    const bool done = query.exec(QStringLiteral(
        "SELECT sequence FROM entry WHERE key_id <> '' AND sequence > 0 ORDER BY sequence LIMIT 1"));
    if (done && query.next())
        return query.value(0).toLongLong();
    if (query.lastError().isValid())
        return connection.errorOf(query.lastError());
    return qint64(0);
}

Result<bool, JournalError> prefixHolds(SqliteConnection &connection, qint64 upTo, const ChainKeys *keys)
{
    ChainCheck check({}, keys, nullptr);
    const JournalError error = visitRows(connection, 1, upTo, [&](const ChainRow &row) { check.add(row); });
    if (error.kind != Kind::None)
        return error;
    return check.finish().intact();
}

Result<QStringList, JournalError> readKeyIds(SqliteConnection &connection, int most)
{
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT key_id, max(sequence) AS latest FROM entry WHERE key_id <> '' "
                                      "GROUP BY key_id ORDER BY latest DESC LIMIT ?")))
        return connection.errorOf(query.lastError());
    query.addBindValue(most);
    if (!query.exec())
        return connection.errorOf(query.lastError());
    QStringList ids;
    while (query.next())
        ids.append(query.value(0).toString());
    if (query.lastError().isValid())
        return connection.errorOf(query.lastError());
    return ids;
}

Result<ChainFindings, JournalError> readChain(SqliteConnection &connection, const ChainKeys *keys,
                                              const ChainAnchor *anchor, qint64 lastRows)
{
    const Result<ChainHead, JournalError> head = readHead(connection, everyRow);
    if (!head)
        return head.error();
    const Result<QString, JournalError> lastKeyId = readLastKeyId(connection);
    if (!lastKeyId)
        return lastKeyId.error();
    const qint64 accepted = anchor ? anchor->from : 1;
    const qint64 wanted = lastRows == everyRow ? 1 : head.value().rows - lastRows + 1;
    const qint64 from = std::max(accepted, anchor ? std::min(wanted, anchor->rows) : wanted);
    const Result<ChainHead, JournalError> before = readHead(connection, from - 1);
    if (!before)
        return before.error();
    const Result<qint64, JournalError> firstKeyed = readFirstKeyed(connection);
    if (!firstKeyed)
        return firstKeyed.error();
    const bool keyedBefore = firstKeyed.value() != 0 && firstKeyed.value() < from;
    ChainCheck check(before.value(), keys, anchor, keyedBefore);
    // All of them: rows with a number below 1, too, which nobody but a forger writes.
    const qint64 lowest = from == 1 ? std::numeric_limits<qint64>::min() : from;
    const JournalError error =
        visitRows(connection, lowest, everyRow, [&](const ChainRow &row) { check.add(row); });
    if (error.kind != Kind::None)
        return error;
    return ChainFindings{check.finish(), head.value(), lastKeyId.value(), {}};
}

} // namespace rd
