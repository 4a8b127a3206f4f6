#!/usr/bin/env bash
# Builds the last commit twice, in two folders whose names differ in length, at different times, in different time
# zones, locales and umasks, without ccache; fails unless everything that is packed has the same bytes.
# What was the same: build/reproducible/SHA256SUMS.
# usage: packaging/linux/reproducible.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p build/reproducible
kept=$PWD/build/reproducible
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -f "$kept/SHA256SUMS"

# once FOLDER [VARIABLE=VALUE]...: builds the commit there; its packages go to build/reproducible/.
once() {
    local folder=$1
    shift
    git clone --quiet --no-hardlinks . "$work/$folder"
    rm -rf "${kept:?}/$(basename "$folder")"
    env CCACHE_DISABLE=1 "$@" "$work/$folder/packaging/linux/build.sh" >"$kept/$(basename "$folder").log"
    cp -r "$work/$folder/build/packages" "$kept/$(basename "$folder")"
    rm -rf "${work:?}/$folder"
}

# all_in FOLDER: each file and link in it, with what it holds.
all_in() {
    (cd "$1" && find . -type f -print0 | LC_ALL=C sort --zero-terminated | xargs --null sha256sum &&
        find . -type l -printf '%p -> %l\n' | LC_ALL=C sort)
}

once first TZ=Asia/Tokyo LANG=C
sleep 61
(umask 077 && once a/longer/way/to/second TZ=America/Sao_Paulo LANG=en_US.UTF-8)

if ! diff <(all_in "$kept/first") <(all_in "$kept/second"); then
    for package in "$kept"/first/*.{deb,rpm,tar.xz}; do
        ! command -v diffoscope >/dev/null || diffoscope "$package" "$kept/second/$(basename "$package")" || true
    done
    exit 1
fi
cp "$kept/first/SHA256SUMS" "$kept/"
sed 's/$/: twice the same/' "$kept/SHA256SUMS"
