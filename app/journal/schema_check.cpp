#include "journal/schema_check.h"

#include "journal/journal_schema.h"
#include "journal/sqlite_connection.h"

#include <QStringList>

namespace rd {

namespace {

// SQLite's own tables alone: it forbids other objects of such names, but whoever edits sqlite_master with
// writable_schema on does not ask.
const QString selectObjects =
    QStringLiteral("SELECT name, sql FROM sqlite_master WHERE NOT (type = 'table' AND name IN "
                   "('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))");

} // namespace

JournalError checkSchema(SqliteConnection &connection, const QString &path, qint64 version)
{
    QStringList missing = journalObjects(version);
    QSqlQuery query = connection.query();
    query.setForwardOnly(true);
    if (!query.exec(selectObjects))
        return connection.errorOf(query.lastError());
    while (query.next()) {
        if (!missing.removeOne(query.value(1).toString()))
            return {JournalError::Kind::Altered, path, query.value(0).toString()};
    }
    if (query.lastError().isValid())
        return connection.errorOf(query.lastError());
    if (missing.isEmpty())
        return {};
    QStringList words = missing.constFirst().left(100).split(QLatin1Char(' '));
    words.removeAll(QStringLiteral("UNIQUE"));
    return {JournalError::Kind::Altered, path, words.value(2)};
}

} // namespace rd
