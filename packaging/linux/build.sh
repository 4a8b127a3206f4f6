#!/usr/bin/env bash
# Builds every Linux package into build/packages/: .deb, .rpm, portable archive and what it holds (SPDX), AppDir (and the
# AppImage where appimagetool is installed), Flatpak manifest, and their checksums. deb: the .deb alone.
# The same commit gives the same bytes, in every folder and at every time.
# usage: packaging/linux/build.sh [deb]
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/packages.sh
only=${1:-}
case $only in
'') need build package ;;
deb) need build deb ;;
*) sed -n 5p packaging/linux/build.sh; exit 2 ;;
esac

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8
umask 022
program=$(product PROGRAM)
id=$(product ID)
name=$program-$(product VERSION)-linux-$(uname -m)
build=build/package
out=$PWD/build/packages

# same_times FOLDER: every file in it is as old as the commit.
same_times() { find "$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +; }

# What is in the folder for whoever takes one of them, and what a build elsewhere is compared with.
checksums() {
    (cd "$out" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\0' | LC_ALL=C sort --zero-terminated |
        xargs --null sha256sum >SHA256SUMS)
    cat "$out/SHA256SUMS"
}

echo "Building …"
cache=()
command -v ccache >/dev/null && cache=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
quietly build/package-configure.log cmake --preset package "${cache[@]}"
quietly build/package-build.log nice cmake --build --preset package --parallel "$(nproc)"
rm -rf "$out"
mkdir -p "$out"

for kind in deb rpm; do
    [ -z "$only" ] || [ $kind = "$only" ] || continue
    echo "Packing .$kind …"
    rm -rf "$build/cpack"
    quietly "build/package-cpack-$kind.log" cpack -G ${kind^^} --config "$build/CPackConfig.cmake" -B "$PWD/$build/cpack"
    cp "$build"/cpack/*.$kind "$out/"
done
if [ -n "$only" ]; then
    checksums
    exit
fi

echo "Packing the portable archive …"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packaging/linux/bundle.sh "$build" "$work/$name"
same_times "$work/$name"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --directory "$work" "$name" |
    xz --threads=1 >"$out/$name.tar.xz"

cp "$work/$name/share/doc/$program/contents.spdx.json" "$out/$name.spdx.json"

echo "Laying out the AppImage …"
app=$out/$program.AppDir
mkdir "$app"
mv "$work/$name" "$app/usr"
share=$app/usr/share
cp "$share/applications/$id.desktop" "$share/icons/hicolor/256x256/apps/$id.png" "$app/"
ln -s "$id.png" "$app/.DirIcon"
ln -s "usr/bin/$program" "$app/AppRun"
same_times "$app"
if command -v appimagetool >/dev/null; then
    quietly build/package-appimage.log appimagetool --no-appstream "$app" "$out/$name.AppImage"
fi

cp "$build/packaging/linux/$id.flatpak.yml" "$out/$id.yml"
checksums
