#!/usr/bin/env bash
# Renders icons/*.svg into rendered/ and lists the results in revoke-desk.qrc. Run after changing an icon and commit
# what comes out, Windows' icon as well: the program does not link Qt's Svg module. Needs rsvg-convert (librsvg 2.48 or newer).
set -eu
cd "$(dirname "$0")"

render() { # set size source [rsvg-convert options]
  mkdir -p "rendered/$1/$2"
  rsvg-convert --width "$2" --height "$2" "${@:4}" --output "rendered/$1/$2/$3.png" "icons/$3.svg"
}

rm -rf rendered
for source in icons/*.svg; do
  name=$(basename "$source" .svg)
  if [ "$name" = revoke-desk ]; then
    for size in 16 24 32 48 64 128 256; do render app "$size" "$name"; done
  else
    for set in light dark; do
      for size in 16 24 32 48 64; do render "$set" "$size" "$name" --stylesheet "icons/$set.css"; done
    done
  fi
done

app=rendered/app
../packaging/windows/make-ico.py ../packaging/windows/revoke-desk.ico "$app"/{16,24,32,48,64,128,256}/revoke-desk.png

{
  echo '<RCC><qresource prefix="/icons">'
  find rendered -name '*.png' | LC_ALL=C sort | while read -r file; do
    echo "  <file alias=\"${file#rendered/}\">$file</file>"
  done
  echo '</qresource></RCC>'
} > revoke-desk.qrc
