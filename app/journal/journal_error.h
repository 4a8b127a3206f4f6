#pragma once

#include <QString>

namespace rd {

// Why the journal cannot be used. While it cannot, nothing is revoked.
struct JournalError
{
    enum class Kind {
        None,
        NoFolder,     // the data folder cannot be made or entered
        NotPrivate,   // others may write there, or it is not ours
        NetworkPath,  // WAL needs shared memory on a local disk (docs/pitfalls.md 4.1)
        CannotOpen,   // no permission, read-only
        NotAJournal,  // garbage, or a database of something else (application_id)
        Damaged,      // quick_check failed
        Altered,      // it holds other tables, triggers or views than this program makes, or took no row
        Moved,        // while it was open, its files or their folder were moved, deleted or exchanged
        NewerVersion, // written by a later version of this program
        WrongPragma,  // a setting that durability rests on did not take
        Busy,         // another writer holds it longer than 2 s
        DiskFull,
        WriteFailed,
        Closed,
    };
    Kind kind = Kind::None;
    QString path;
    QString detail; // SQLite's or the system's words, raw

    // What stands in its place is to blame, so that a new journal can be begun beside it.
    bool canBeginAnew() const;
};

// A stable name for each: "not_a_journal".
QString journalFaultText(JournalError::Kind kind);

} // namespace rd
