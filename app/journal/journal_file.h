#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "journal/chain.h"
#include "journal/entry.h"
#include "journal/journal_error.h"

#include <QList>
#include <QString>
#include <QThread>

#include <memory>

namespace rd {

class SqliteConnection;

// The SQLite file itself; every call blocks. Thread: the one that made it; another one ends the program, in
// release builds too (traps 4.4).
class JournalFile
{
public:
    using Entries = Result<QList<JournalEntry>, JournalError>;

    explicit JournalFile(QString folder);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    // Kind None: it is open and holds what durability rests on.
    JournalError open();
    // In one transaction, durable when it returns. As written, with sequence numbers.
    Entries append(QList<JournalEntry> entries);
    // Oldest first; `runId` empty: of all runs.
    Entries read(const QString &environmentId, const QString &runId);
    Entries plans();

    // What is appended from now on is chained with it; before, and with an empty one, without a key.
    void useKey(Secret key);
    // Whether rows were ever written with a key.
    Result<bool, JournalError> everKeyed();
    // Every row, from the first.
    Result<ChainCheck, JournalError> check();

    // journal.sqlite in that folder.
    static QString pathIn(const QString &folder);

private:
    void checkThread() const;
    JournalError closedError() const;

    QString m_folder;
    QThread *m_thread;
    std::unique_ptr<SqliteConnection> m_connection; // null: not open
    Secret m_key;
};

} // namespace rd
