#!/bin/bash
# sign.sh BUNDLE: signs it from the inside out with the identity in MACOS_IDENTITY, for the hardened runtime.
# Libraries get no entitlements, programs those of entitlements.plist.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bundle=$1
sign() { codesign --force --timestamp --options runtime --sign "$MACOS_IDENTITY" "$@"; }

find "$bundle/Contents" -type f -name '*.dylib' -print0 | while IFS= read -r -d '' file; do sign "$file"; done
find "$bundle/Contents/Frameworks" -maxdepth 1 -name '*.framework' -print0 |
    while IFS= read -r -d '' file; do sign "$file"; done
# The bundle's own program is signed with the bundle: alone it would be sealed before the programs beside it.
main=$(/usr/libexec/PlistBuddy -c 'Print :CFBundleExecutable' "$bundle/Contents/Info.plist")
find "$bundle/Contents/MacOS" -type f ! -name "$main" -print0 |
    while IFS= read -r -d '' file; do sign --entitlements "$here/entitlements.plist" "$file"; done
sign --entitlements "$here/entitlements.plist" "$bundle"
for file in "$bundle"/Contents/MacOS/*; do # each of them hardened, or its libraries could be exchanged
    codesign --display --verbose=2 "$file" 2>&1 | grep '^CodeDirectory.*flags=[^ ]*runtime' >/dev/null
done
codesign --verify --deep --strict --verbose=2 "$bundle"
