#pragma once

#include "base/result.h"
#include "journal/journal_error.h"

#include <QString>

namespace rd {

// What stands where the journal shall be.
enum class FoundFile {
    Nothing,
    Empty,   // no byte, or a database in which nothing was made yet: a creation that did not get further
    Journal, // ours, whole, of a version that this program knows
};

// What it shall be used for. To be read: it may be another's, or on a medium that is read-only.
enum class FileUse { Read, Write };

// Looks without changing a byte of it: SQLite opens everything, garbage too, with success
// (docs/pitfalls.md 4.3). Not while this process has the file open: closing it here would drop SQLite's locks
// (POSIX advisory locks). Errors: CannotOpen, NotPrivate, NotAJournal, Damaged, Altered, NewerVersion, Busy.
Result<FoundFile, JournalError> checkJournalFile(const QString &path, FileUse use);

} // namespace rd
