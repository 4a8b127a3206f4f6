#pragma once

#include "base/operation.h"
#include "journal/entry.h"

#include <QList>
#include <QString>
#include <QThread>
#include <memory>

namespace rd {

// Why the journal cannot be used. While it cannot, nothing is revoked.
struct JournalError
{
    enum class Kind {
        None,
        NoFolder,       // the data folder cannot be made or entered
        NotPrivate,     // others may write there, or it is not ours
        NetworkPath,    // WAL needs shared memory on a local disk (traps 4.1)
        CannotOpen,     // no permission, read-only
        NotAJournal,    // garbage, or a database of something else (application_id)
        Damaged,        // quick_check failed
        NewerVersion,   // written by a later version of this program
        WrongPragma,    // a setting that durability rests on did not take
        Busy,           // another writer holds it longer than 2 s
        DiskFull,
        WriteFailed,
        Closed,
    };
    Kind kind = Kind::None;
    QString path;
    QString detail; // SQLite's or the system's words, raw
};

// Appends entries in one transaction. Ends after the commit is durable, or with an error and nothing written.
class JournalWrite : public Operation
{
    Q_OBJECT

public:
    using Operation::Operation;
    bool ok() const { return m_error.kind == JournalError::Kind::None; }
    const JournalError &error() const { return m_error; }
    // As written, with their sequence numbers.
    const QList<JournalEntry> &entries() const { return m_entries; }

protected:
    JournalError m_error;
    QList<JournalEntry> m_entries;
};

// Reads entries.
class JournalRead : public Operation
{
    Q_OBJECT

public:
    using Operation::Operation;
    bool ok() const { return m_error.kind == JournalError::Kind::None; }
    const JournalError &error() const { return m_error; }
    const QList<JournalEntry> &entries() const { return m_entries; }

protected:
    JournalError m_error;
    QList<JournalEntry> m_entries;
};

// The SQLite file `journal.sqlite` of a data folder, on a thread of its own (architecture.md rule 7). Its
// operations live in the thread of the caller. Thread: any; made and destroyed in one.
class Journal
{
public:
    // Nothing is touched until open() is called.
    explicit Journal(QString folder);
    // Waits until what was asked for is written.
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    // Opens or makes it and checks it (traps 4.1, 4.3). A JournalRead without entries.
    JournalRead *open(QObject *parent);
    JournalWrite *append(QList<JournalEntry> entries, QObject *parent);
    // Every entry of the environment, oldest first; `runId` null: of all runs.
    JournalRead *read(const QString &environmentId, const QString &runId, QObject *parent);
    // The Plan entries of all environments, oldest first (for the next label).
    JournalRead *plans(QObject *parent);

    QString filePath() const;

private:
    class Worker;
    QString m_folder;
    QThread m_thread;
    Worker *m_worker;
};

} // namespace rd
