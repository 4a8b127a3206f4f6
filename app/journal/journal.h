#pragma once

#include "base/job.h"
#include "journal/chain_verifier.h"
#include "journal/journal_entry.h"
#include "journal/journal_error.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace rd {

// Appends entries in one transaction. Ends after the commit is durable, or with an error and nothing written.
// Cancelled after its start it still says what happened; before, it ends as Closed.
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

// Reads rows and checks their chain.
class JournalCheck : public Operation
{
    Q_OBJECT

public:
    using Operation::Operation;
    bool ok() const { return m_error.kind == JournalError::Kind::None; }
    const JournalError &error() const { return m_error; }
    const ChainFindings &findings() const { return m_findings; }

protected:
    JournalError m_error;
    ChainFindings m_findings;
};

// The SQLite file `journal.sqlite` of a data folder, on a thread of its own. Its
// operations live in the thread of the caller. Thread: any; made and destroyed in one.
// What is asked for is done in that order; before a successful open() it ends as Closed.
// One for a folder in a process.
class Journal
{
public:
    // Nothing is touched until open() is called.
    explicit Journal(QString folder);
    // Waits until what was asked for is written.
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    // Opens or makes it and checks it (docs/pitfalls.md 4.1, 4.3). A JournalRead without entries. After a
    // failure it may be tried again; once it is open, again does nothing.
    JournalRead *open(QObject *parent);
    // See JournalFile::beginAnew(). Whether it is open or not; a JournalRead without entries.
    JournalRead *beginAnew(JournalEntry first, QObject *parent);
    // See JournalFile::checkpoint(); not waited for.
    void checkpoint();
    JournalWrite *append(QList<JournalEntry> entries, QObject *parent);
    // Every entry of the environment, oldest first; `runId` null: of all runs.
    JournalRead *read(const QString &environmentId, const QString &runId, QObject *parent);
    // The Plan entries of all environments, oldest first (for the next label).
    JournalRead *plans(QObject *parent);

    // Rows that are asked for from now on are chained with this key (chain.h); before, without one.
    void seal(ChainKey key);
    // What entries that are asked for from now on are judged by; before, without any key.
    void believe(Beliefs beliefs);
    // Where the chain stands and the keys that its rows name, without a report.
    JournalCheck *look(QObject *parent);
    // Checks the last `lastRows` rows, and those since the anchor. 0: says only where the chain stands.
    JournalCheck *check(std::shared_ptr<const ChainKeys> keys, std::optional<ChainAnchor> anchor,
                        qint64 lastRows, QObject *parent);

    // JournalFile::accept().
    JournalCheck *accept(std::shared_ptr<const ChainKeys> keys, std::optional<ChainAnchor> anchor,
                         const QDateTime &at, Acceptance told, QObject *parent);

    QString filePath() const;

private:
    class Worker;
    template <class Base>
    class Task;

    QString m_folder;
    std::shared_ptr<Worker> m_worker; // shared with its operations, which may outlive the journal
};

} // namespace rd
