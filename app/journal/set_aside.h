#pragma once

#include "base/result.h"
#include "journal/journal_error.h"

#include <QDateTime>
#include <QString>

namespace rd {

// Gives what stands in the journal's place, its log and its shared memory another name in the same folder,
// "journal-before-20261123-123456.sqlite", "…-2.sqlite"; whatever it is, and never over something else.
// Deletes nothing. The new name; empty where nothing was there. `at`: UTC. Error: CannotOpen.
Result<QString, JournalError> setAside(const QString &journalPath, const QDateTime &at);

} // namespace rd
