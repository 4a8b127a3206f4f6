#include "fakes/sql_editor.h"

#include "journal/journal_file.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace rd {

QStringList editJournal(const QString &folder, const QStringList &statements)
{
    const QString name = QStringLiteral("editor");
    QStringList result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(JournalFile::pathIn(folder));
        if (!database.open())
            qFatal("cannot open the journal of the test");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
            result.clear();
            while (query.next())
                result.append(query.value(0).toString());
        }
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

QStringList tamper(const QString &folder, const QStringList &statements)
{
    const QStringList creates =
        editJournal(folder, {QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'trigger'")});
    const QStringList drops = editJournal(
        folder, {QStringLiteral("SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'")});
    const QStringList result = editJournal(folder, drops + statements);
    editJournal(folder, creates);
    return result;
}

} // namespace rd
