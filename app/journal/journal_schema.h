#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace rd {

// "RvDe", at offset 68 of the file (https://www.sqlite.org/fileformat.html).
inline constexpr qint64 journalApplicationId = 0x52764465;

// What makes a journal of version n out of one of version n-1: the statements of step n-1. The version of a
// file is its user_version; a new file has 0.
const QList<QStringList> &journalMigrations();

// The version that this program writes.
inline qint64 journalVersion()
{
    return journalMigrations().size();
}

} // namespace rd
