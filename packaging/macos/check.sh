#!/usr/bin/env bash
# Lints the property lists, as far as that goes without macOS: by libplist's plistutil and xmllint where they are
# installed, and by Python's plistlib.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/lists.cmake" <<END
include("$PWD/../../cmake/ProductInfo.cmake")
set(CMAKE_OSX_DEPLOYMENT_TARGET 11.0)
configure_file("$PWD/Info.plist.in" "$work/Info.plist" @ONLY)
END
cmake -P "$work/lists.cmake"
cp entitlements.plist "$work/"
cp ../policies/revoke-desk.mobileconfig "$work/policies.plist"
for list in "$work"/*.plist; do
    if command -v xmllint >/dev/null; then xmllint --noout --nonet "$list"; fi
    if command -v plistutil >/dev/null; then plistutil -i "$list" -o /dev/null; fi
    python3 - "$list" "$work/Info.plist" <<'END'
import plistlib, re, sys
entries, info = (plistlib.load(open(path, "rb")) for path in sys.argv[1:])
assert not any("@" in str(value) or value == "" for value in entries.values()), entries
bundle = info["CFBundleIdentifier"]
if "CFBundleIdentifier" in entries:
    assert re.fullmatch(r"[A-Za-z0-9.-]+", bundle), bundle
elif "PayloadContent" in entries:
    payload = entries["PayloadContent"][0]
    assert list(payload["PayloadContent"]) == [bundle], payload["PayloadContent"]
    for identifier in (entries["PayloadIdentifier"], payload["PayloadIdentifier"]):
        assert identifier.startswith(bundle + "."), identifier
else:
    assert entries == {"com.apple.security.network.client": True}, entries
END
    echo "${list##*/}: fine"
done
