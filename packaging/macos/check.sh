#!/usr/bin/env bash
# Lints the property lists, as far as that goes without macOS: by libplist's plistutil and xmllint where they are
# installed, and by Python's plistlib.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/lists.cmake" <<END
include("$PWD/../../cmake/ProductInfo.cmake")
string(REPLACE "_" "-" REVOKE_DESK_BUNDLE_ID "\${REVOKE_DESK_ID}")
set(CMAKE_OSX_DEPLOYMENT_TARGET 11.0)
configure_file("$PWD/Info.plist.in" "$work/Info.plist" @ONLY)
END
cmake -P "$work/lists.cmake"
cp entitlements.plist "$work/"
for list in "$work"/*.plist; do
    if command -v xmllint >/dev/null; then xmllint --noout --nonet "$list"; fi
    if command -v plistutil >/dev/null; then plistutil -i "$list" -o /dev/null; fi
    python3 - "$list" <<'END'
import plistlib, re, sys
entries = plistlib.load(open(sys.argv[1], "rb"))
assert not any("@" in str(value) or value == "" for value in entries.values()), entries
if "CFBundleIdentifier" in entries:
    assert re.fullmatch(r"[A-Za-z0-9.-]+", entries["CFBundleIdentifier"]), entries["CFBundleIdentifier"]
else:
    assert entries == {"com.apple.security.network.client": True}, entries
END
    echo "${list##*/}: fine"
done
