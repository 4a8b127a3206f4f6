#!/usr/bin/env bash
# Brings the .ts files up to date with the strings of the source. Run it after changing a string; then translate
# what is unfinished in revoke-desk_pt_BR.ts (the English file holds plural forms only).
# usage: translations/update.sh [FOLDER]    FOLDER: where the .ts files stand (default: here)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(cd "${1:-$root/translations}" && pwd)
for candidate in lupdate /usr/lib/qt6/bin/lupdate lupdate-qt6; do
    command -v "$candidate" >/dev/null && lupdate=$candidate && break
done
[ -n "${lupdate:-}" ] || { echo "lupdate is missing: install Qt's linguist tools." >&2; exit 1; }
cd "$root"
options=(-silent -no-obsolete -locations none -source-language en -I . -I app)
"$lupdate" "${options[@]}" app ui -target-language pt_BR -ts "$folder/revoke-desk_pt_BR.ts"
"$lupdate" "${options[@]}" -pluralonly app ui -target-language en -ts "$folder/revoke-desk_en.ts"
