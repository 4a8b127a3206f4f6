#!/usr/bin/env bash
# As far as that goes without macOS: lints the property lists, by libplist's plistutil and xmllint where they are
# installed and by Python's plistlib, and packs a made-up bundle as the disk image and the installer package have it.
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

# An archive, which CPack makes everywhere, in place of what it makes on macOS alone.
bundle=$work/made-up.app
mkdir -p "$bundle/Contents/MacOS" "$bundle/Contents/Frameworks"
install -m 755 /dev/null "$bundle/Contents/MacOS/program"
ln -s ../MacOS/program "$bundle/Contents/Frameworks/link"
cmake -S pack -B "$work/pack" -DBUNDLE="$bundle" >/dev/null
cpack --config "$work/pack/CPackConfig.cmake" -G TGZ -B "$work/packages" >/dev/null
tar tvf "$work"/packages/*.tar.gz >"$work/packed.txt"
grep -q '^-rwxr-xr-x.*/made-up.app/Contents/MacOS/program$' "$work/packed.txt"
grep -q '/made-up.app/Contents/Frameworks/link -> ../MacOS/program$' "$work/packed.txt"
{ cat kind.cmake && echo 'message("<${CPACK_PACKAGING_INSTALL_PREFIX}>")'; } >"$work/kind.cmake"
prefix_of() { cmake -DCPACK_GENERATOR="$1" -P "$work/kind.cmake" 2>&1; }
if grep -q /Applications/ "$work/packed.txt" || [ "$(prefix_of DragNDrop)" != '<>' ]; then
    echo "The disk image would hold a folder Applications where its link has to be." >&2
    exit 1
fi
[ "$(prefix_of productbuild)" = '</Applications>' ]
echo "packages: the bundle stands beside the link in the image, and is installed into Applications"
