#pragma once

#include "journal/journal_error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace rd {

// One connection to one SQLite file, closed and forgotten with this object. Keeps the first error until it is
// taken. Thread: the one that made it.
class SqliteConnection
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    SqliteConnection(QString path, Mode mode);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    bool isOpen() const { return m_database.isOpen(); }
    // One statement. False: see error().
    bool run(const QString &sql);
    // The first column of the first row; invalid: see error(), or there was no row.
    QVariant value(const QString &sql);
    QSqlQuery query() const { return QSqlQuery(m_database); }

    // The kind by SQLite's result code (https://www.sqlite.org/rescode.html), in SQLite's words.
    JournalError errorOf(const QSqlError &error) const;
    const JournalError &error() const { return m_error; }

private:
    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    JournalError m_error;
};

} // namespace rd
