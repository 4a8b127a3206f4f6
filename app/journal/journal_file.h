#pragma once

#include "base/result.h"
#include "journal/chain_verifier.h"
#include "journal/file_identity.h"
#include "journal/journal_entry.h"
#include "journal/journal_error.h"

#include <QList>
#include <QString>
#include <QThread>

#include <memory>
#include <optional>

namespace rd {

class SqliteConnection;

// The SQLite file itself; every call blocks. Thread: the one that made it; another one ends the program, in
// release builds too (docs/pitfalls.md 4.4).
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
    // Gives what stands in its place another name (set_aside.h) and makes a new one, whose first row tells of
    // it: `first`, with old_name and old_rows filled in. That row is still written by open() after a failure.
    JournalError beginAnew(JournalEntry first);
    // In one transaction, durable when it returns, in the files that were opened and that their names still
    // lead to. As written, with sequence numbers; chained with the key of seal() (chain.h). Altered, Moved:
    // no row, or one that nobody finds.
    Entries append(QList<JournalEntry> entries);
    // Oldest first; `runId` empty: of all runs.
    Entries read(const QString &environmentId, const QString &runId);
    Entries plans();

    // Brings what is in the write-ahead log into the file itself; left undone while another reads it.
    JournalError checkpoint();

    // Rows that are appended from now on get this key; before, none.
    void seal(ChainKey key);
    // What entries that are read from now on are judged by; before, without any key.
    void believe(Beliefs beliefs);
    // Where the chain stands, and the keys that its rows name; no row is checked.
    Result<ChainFindings, JournalError> look();
    // journal_rows.h: readChain().
    Result<ChainFindings, JournalError> check(const ChainKeys *keys, const ChainAnchor *anchor,
                                              qint64 lastRows);
    // Writes that everything is accepted as it is, and what is wrong: `told`, where it has a fault, else what
    // a check finds. The report, with a head that is that row; where nothing is wrong nothing is written, and
    // the head has no row.
    Result<ChainFindings, JournalError> accept(const ChainKeys *keys, const ChainAnchor *anchor,
                                               const QDateTime &at, Acceptance told);
    // Every row of the file there, which is not opened for writing and stays as it is. Thread: any.
    static Result<ChainFindings, JournalError> checkOnly(const QString &path, const ChainKeys *keys,
                                                         const ChainAnchor *anchor);

    // journal.sqlite in that folder.
    static QString pathIn(const QString &folder);

private:
    void checkThread() const;
    JournalError openFile();
    JournalError writeFirst();
    // Whether it is still what was opened (docs/pitfalls.md 4.7, 4.8).
    JournalError checkPlace() const;
    JournalError closedError() const;
    Entries select(const QString &condition, const QStringList &values);

    QString m_folder;
    QString m_path; // of what is or was open
    QThread *m_thread;
    std::unique_ptr<SqliteConnection> m_connection; // null: not open
    FileIdentity m_identity;                        // of what is open
    qint64 m_rows = 0;                              // that are known to be, or to have been, in it
    std::optional<JournalEntry> m_first;            // of a new journal, not written yet
    std::optional<ChainKey> m_key;                  // of new rows
    Beliefs m_beliefs;
    QSet<QByteArray> m_own; // hashes of rows that were written without a key
};

} // namespace rd
