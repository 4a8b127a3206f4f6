#!/bin/bash
# make-icns.sh PNGS ICNS: the bundle's icon of PNGS/SIZE/revoke-desk.png, by the system's iconutil.
set -euo pipefail
set_folder=$(mktemp -d)/icon.iconset
mkdir "$set_folder"
for size in 16 32 128 256; do
    cp "$1/$size/revoke-desk.png" "$set_folder/icon_${size}x${size}.png"
done
cp "$1/32/revoke-desk.png" "$set_folder/icon_16x16@2x.png"
cp "$1/64/revoke-desk.png" "$set_folder/icon_32x32@2x.png"
cp "$1/256/revoke-desk.png" "$set_folder/icon_128x128@2x.png"
iconutil --convert icns --output "$2" "$set_folder"
rm -rf "$(dirname "$set_folder")"
