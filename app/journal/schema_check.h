#pragma once

#include "journal/journal_error.h"

#include <QString>

namespace rd {

class SqliteConnection;

// Compares what the file consists of with what one of that version does, to the letter: a trigger, a view or
// another table can make every insert succeed without a row (docs/pitfalls.md 4.7). Kind None: the same;
// Altered, with the name of the first object that is too many, missing or another one; else SQLite's error.
JournalError checkSchema(SqliteConnection &connection, const QString &path, qint64 version);

} // namespace rd
