#pragma once

#include "base/result.h"
#include "journal/chain_verifier.h"
#include "journal/journal_entry.h"
#include "journal/journal_error.h"

#include <QList>
#include <QStringList>

namespace rd {

class SqliteConnection;

// The rows of the table `entry`: written, read as entries, read as links of the chain. Every call blocks.
// Errors: by SQLite's code; Damaged for a row that this program does not write.

// In an open transaction: the rows with the sequences that follow, each chained to the one before; a row that
// says so comes first where the key is another one than the last row's. `key` nullptr: without one. The
// entries as written, after they were read back; Altered where they are not there.
Result<QList<JournalEntry>, JournalError> insertRows(SqliteConnection &connection, const QString &path,
                                                     QList<JournalEntry> entries, const ChainKey *key);

// `condition`: a WHERE clause with a ? for each of `values`. Oldest first.
// `judge`: says how far each is trusted.
Result<QList<JournalEntry>, JournalError> selectEntries(SqliteConnection &connection, const QString &path,
                                                        const QString &condition, const QStringList &values,
                                                        const RowJudge &judge);

// The first row that has a key; 0: none has.
Result<qint64, JournalError> readFirstKeyed(SqliteConnection &connection);
// Whether the rows up to that one are a chain.
Result<bool, JournalError> prefixHolds(SqliteConnection &connection, qint64 upTo, const ChainKeys *keys);
// The keys that rows name, the latest first; at most `most`.
Result<QStringList, JournalError> readKeyIds(SqliteConnection &connection, int most);

// Where the chain stands at that row, or at the last one before it.
Result<ChainHead, JournalError> readHead(SqliteConnection &connection, qint64 upTo);

// Checks the last `lastRows` rows, and those since the anchor; nothing before the row that the anchor
// accepts. Keys and anchor may be nullptr: there are none.
Result<ChainFindings, JournalError> readChain(SqliteConnection &connection, const ChainKeys *keys,
                                              const ChainAnchor *anchor, qint64 lastRows);

} // namespace rd
