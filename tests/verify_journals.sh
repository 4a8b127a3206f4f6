#!/usr/bin/env bash
# Makes journals as one finds them, with sqlite3 and the scripts in tests/data, and runs `revoke-desk --verify-journal` on
# each: the exit code and the words. usage: verify_journals.sh PROGRAM DATA_FOLDER
set -u
program=$1
data=$2
work=$(mktemp -d) || exit 1
failed=0
count=0

# journal NAME SCRIPT [SQL...]: a closed journal in $work/NAME, made of data/SCRIPT, then changed.
journal() {
  mkdir -m 700 "$work/$1"
  local file=$work/$1/journal.sqlite script=$2
  shift 2
  sqlite3 "$file" <"$data/$script" >/dev/null || exit 1
  for sql in "$@"; do sqlite3 "$file" "$sql" >/dev/null || exit 1; done
  chmod 600 "$file"
}

# verify NAME EXIT WORDS
verify() {
  local said code
  said=$("$program" --verify-journal --data-dir "$work/$1" 2>/dev/null)
  code=$?
  count=$((count + 1))
  printf '%-22s exit %d  %s\n' "$1" "$code" "$(tail -n 1 <<<"$said")"
  if [ "$code" -ne "$2" ] || ! grep -qF "$3" <<<"$said"; then
    printf '  expected exit %s and "%s", said:\n%s\n' "$2" "$3" "$said"
    failed=1
  fi
}

evil="CREATE TRIGGER evil BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END"
altered='ALTERED. Its tables, triggers, or views'

journal version-1 journal-1.sql
verify version-1 4 'Nothing was found to be altered'
journal version-2 journal-2.sql
verify version-2 4 'NOT INTACT: it was changed, and the change was accepted' # its note of before version 3 counts
journal trigger journal-2.sql "$evil"                                                           # F2.1
verify trigger 1 "$altered"
journal trigger-version-1 journal-1.sql "$evil"
verify trigger-version-1 1 "$altered"
journal trigger-dropped journal-2.sql "DROP TRIGGER entry_no_delete"
verify trigger-dropped 1 'creates: entry_no_delete'
journal view journal-2.sql "ALTER TABLE entry RENAME TO hidden" "CREATE VIEW entry AS SELECT * FROM hidden"
verify view 1 "$altered"
journal foreign-table journal-2.sql "CREATE TABLE t (a)"
verify foreign-table 1 "$altered"
journal version-lowered journal-2.sql "PRAGMA user_version = 1"
verify version-lowered 1 "$altered"
journal later-version journal-2.sql "PRAGMA user_version = 99"
verify later-version 3 "It can't be read"
no_update=$(sqlite3 "$work/version-2/journal.sqlite" "SELECT sql FROM sqlite_master WHERE name = 'entry_no_update'")
journal row-changed journal-2.sql "DROP TRIGGER entry_no_update" \
  "UPDATE entry SET at_ms = 0 WHERE sequence = 2" "$no_update"
verify row-changed 1 'ALTERED. Row 2 does not match its hash'
no_delete=$(sqlite3 "$work/version-2/journal.sqlite" "SELECT sql FROM sqlite_master WHERE name = 'entry_no_delete'")
journal row-taken-out journal-2.sql "DROP TRIGGER entry_no_delete" "DELETE FROM entry WHERE sequence = 4" "$no_delete"
verify row-taken-out 1 'ALTERED. Rows are missing'
mkdir -m 700 "$work/nothing"
verify nothing 3 "It can't be read"
mkdir -m 700 "$work/garbage" && head -c 9000 /dev/zero | tr '\0' x >"$work/garbage/journal.sqlite"
verify garbage 3 "It can't be read"
journal cut journal-2.sql && truncate -s 8192 "$work/cut/journal.sqlite"
verify cut 3 "It can't be read"

rm -rf "$work"
echo "Prepared journals: $count"
exit $failed
