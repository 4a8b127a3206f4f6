#!/usr/bin/env bash
# Builds the last commit twice, in two folders whose names differ in length, at different times, in different time
# zones, locales and umasks, without ccache; fails unless every package has the same bytes.
# usage: packaging/linux/reproducible.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p build/reproducible
kept=$PWD/build/reproducible
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

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

once first TZ=Asia/Tokyo LANG=C
sleep 61
(umask 077 && once a/longer/way/to/second TZ=America/Sao_Paulo LANG=en_US.UTF-8)

same=yes
for package in "$kept"/first/*.{deb,rpm,tar.xz}; do
    name=$(basename "$package")
    if cmp "$package" "$kept/second/$name"; then
        sha256sum "$package" | sed 's/ .*/  '"$name: twice the same"'/'
    else
        same=no
        ! command -v diffoscope >/dev/null || diffoscope "$package" "$kept/second/$name" || true
    fi
done
[ $same = yes ]
