#!/bin/bash
# notarize.sh FILE...: has Apple look at each disk image and installer package, and staples its word to it.
# In the environment: NOTARY_KEY (path of an App Store Connect API key), NOTARY_KEY_ID, NOTARY_ISSUER.
set -euo pipefail
for file in "$@"; do
    xcrun notarytool submit "$file" --key "$NOTARY_KEY" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER" --wait
    xcrun stapler staple "$file"
    xcrun stapler validate "$file"
done
