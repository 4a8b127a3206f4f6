#pragma once

#include <QString>
#include <QStringList>

namespace rd {

// "RvDe", at offset 68 of the file (https://www.sqlite.org/fileformat.html).
inline constexpr qint64 journalApplicationId = 0x52764465;

// The version that this program writes. The version of a file is its user_version; a new file has 0.
inline constexpr qint64 journalVersion = 3;

// What a file of that version consists of: the statements as sqlite_master holds them, the table first.
// SQLite's own tables apart. Version 0 and versions that this program does not know: nothing.
QStringList journalObjects(qint64 version);

// What makes the newest version of a file of that version; the rows and their hashes stay as they are. The
// objects are made by the same statements in a new file (version 0), so that all files hold the same.
QStringList journalMigration(qint64 version);

} // namespace rd
