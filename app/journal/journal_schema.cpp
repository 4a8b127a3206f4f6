#include "journal/journal_schema.h"

namespace rd {

namespace {

// One table. Times in milliseconds since 1970 UTC; `sequence` orders, never a time (docs/pitfalls.md 4.6).
// key_id, prev_hash and row_hash are the hash chain (chain.h, docs/pitfalls.md 4.5); null in rows of
// version 1. The row hash covers no other column than these, so what is to be told is told in `data`. %1: the
// kinds.
const QString entryTable = QStringLiteral(R"(CREATE TABLE entry (
    sequence       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL CHECK (kind IN (%1)),
    run_id         TEXT NOT NULL,
    item           INTEGER NOT NULL CHECK (item >= -1),
    attempt        INTEGER NOT NULL CHECK (attempt >= 0),
    environment_id TEXT NOT NULL,
    client_id      TEXT NOT NULL,
    at_ms          INTEGER NOT NULL,
    server_ms      INTEGER,
    data           TEXT NOT NULL,
    key_id         TEXT,
    prev_hash      BLOB,
    row_hash       BLOB,
    CHECK (kind NOT IN ('attempt', 'answer', 'not_sent') OR (run_id <> '' AND item >= 0 AND attempt >= 1)),
    CHECK (kind <> 'plan' OR run_id <> '')%2
) STRICT)");

// As they stand in files of versions 1 and 2, to the letter.
const QString kindsBefore3 =
    QStringLiteral("'plan', 'attempt', 'answer', 'not_sent', 'wait', 'reading',\n"
                   "                                                 'outcome', 'state', 'note'");

const QString kinds = QStringLiteral(
    "'plan', 'attempt', 'answer', 'not_sent', 'wait', 'reading',\n"
    "                                                 'outcome', 'state', 'note', 'accepted', 'began',\n"
    "                                                 'verified', 'exported', 'place', 'incident',\n"
    "                                                 'alarm', 'system_log'");

// What an altered journal was replaced by says so before anything else.
const QString beganFirst = QStringLiteral(",\n    CHECK (kind <> 'began' OR sequence = 1)");

const QString planOnce =
    QStringLiteral("CREATE UNIQUE INDEX entry_plan_once ON entry (run_id) WHERE kind = 'plan'");

const QString attemptOnce = QStringLiteral(
    "CREATE UNIQUE INDEX entry_attempt_once ON entry (run_id, item, attempt) WHERE kind = 'attempt'");

const QString endOnce = QStringLiteral("CREATE UNIQUE INDEX entry_end_once ON entry (run_id, item, attempt) "
                                       "WHERE kind IN ('answer', 'not_sent')");

const QString byEnvironment =
    QStringLiteral("CREATE INDEX entry_by_environment ON entry (environment_id, run_id)");

const QString noUpdate = QStringLiteral(R"(CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END)");

const QString noDelete = QStringLiteral(R"(CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END)");

// INSERT OR REPLACE deletes without a delete trigger.
const QString noReplace = QStringLiteral(R"(CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE sequence = NEW.sequence)
  OR (NEW.kind = 'plan' AND EXISTS (SELECT 1 FROM entry WHERE kind = 'plan' AND run_id = NEW.run_id))
  OR (NEW.kind = 'attempt' AND EXISTS (SELECT 1 FROM entry WHERE kind = 'attempt' AND run_id = NEW.run_id
      AND item = NEW.item AND attempt = NEW.attempt))
  OR (NEW.kind IN ('answer', 'not_sent') AND EXISTS (SELECT 1 FROM entry WHERE kind IN ('answer', 'not_sent')
      AND run_id = NEW.run_id AND item = NEW.item AND attempt = NEW.attempt))
BEGIN SELECT RAISE(ABORT, 'the journal has this entry already'); END)");

const QString endNeedsAttempt =
    QStringLiteral(R"(CREATE TRIGGER entry_end_needs_attempt BEFORE INSERT ON entry
WHEN NEW.kind IN ('answer', 'not_sent') AND NOT EXISTS (SELECT 1 FROM entry WHERE kind = 'attempt'
     AND run_id = NEW.run_id AND item = NEW.item AND attempt = NEW.attempt)
BEGIN SELECT RAISE(ABORT, 'the journal has no such attempt'); END)");

// Each attempt with what it ended with; end_kind is null while that is not known.
const QString attemptView = QStringLiteral(R"(CREATE VIEW attempt AS
SELECT a.sequence, a.run_id, a.item, a.attempt, a.environment_id, a.client_id, a.at_ms,
       e.sequence AS end_sequence, e.kind AS end_kind, e.at_ms AS end_at_ms,
       e.server_ms AS end_server_ms, e.data AS end_data
FROM entry AS a LEFT JOIN entry AS e
  ON e.kind IN ('answer', 'not_sent') AND e.run_id = a.run_id AND e.item = a.item AND e.attempt = a.attempt
WHERE a.kind = 'attempt')");

// Version 2: a row without its link, or one that does not continue the last row, is not taken.
const QString chained = QStringLiteral(R"(CREATE TRIGGER entry_chained BEFORE INSERT ON entry
WHEN NEW.key_id IS NULL OR NEW.prev_hash IS NULL OR NEW.row_hash IS NULL OR length(NEW.row_hash) <> 32
  OR EXISTS (SELECT 1 FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)
             AND row_hash IS NOT NULL AND row_hash <> NEW.prev_hash)
BEGIN SELECT RAISE(ABORT, 'the journal is a chain'); END)");

QStringList objectsOf(const QString &table, bool withChain)
{
    QStringList objects{table,    planOnce, attemptOnce, endOnce,         byEnvironment,
                        noUpdate, noDelete, noReplace,   endNeedsAttempt, attemptView};
    if (withChain)
        objects.append(chained);
    return objects;
}

// "CREATE UNIQUE INDEX entry_plan_once ON …" -> "DROP INDEX entry_plan_once"
QString dropOf(const QString &create)
{
    QStringList words = create.left(100).split(QLatin1Char(' '));
    words.removeAll(QStringLiteral("UNIQUE"));
    return QStringLiteral("DROP %1 %2").arg(words.at(1), words.at(2));
}

} // namespace

QStringList journalObjects(qint64 version)
{
    static const QString before3 = entryTable.arg(kindsBefore3, QString());
    static const QString since3 = entryTable.arg(kinds, beganFirst);
    switch (version) {
    case 1:
        return objectsOf(before3, false);
    case 2:
        return objectsOf(before3, true);
    case journalVersion:
        return objectsOf(since3, true);
    }
    return {};
}

QStringList journalMigration(qint64 version)
{
    const QStringList wanted = journalObjects(journalVersion);
    QStringList old = journalObjects(version);
    if (version >= journalVersion)
        return {};
    if (old.isEmpty())
        return wanted;
    // A CHECK cannot be changed in place. What looks at the table goes first, so that renaming it rewrites no
    // statement, and the new table is made as in a new file.
    old.removeFirst();
    QStringList statements;
    for (auto object = old.crbegin(); object != old.crend(); ++object)
        statements.append(dropOf(*object));
    statements.append({
        QStringLiteral("ALTER TABLE entry RENAME TO entry_before"),
        wanted.constFirst(),
        QStringLiteral("INSERT INTO entry SELECT sequence, kind, run_id, item, attempt, environment_id, "
                       "client_id, at_ms, server_ms, data, key_id, prev_hash, row_hash FROM entry_before "
                       "ORDER BY sequence"),
        // AUTOINCREMENT's count: it tells of rows that were cut off.
        QStringLiteral("DELETE FROM sqlite_sequence WHERE name = 'entry'"),
        QStringLiteral("UPDATE sqlite_sequence SET name = 'entry' WHERE name = 'entry_before'"),
        QStringLiteral("DROP TABLE entry_before"),
    });
    return statements + wanted.mid(1);
}

} // namespace rd
