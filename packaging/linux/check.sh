#!/usr/bin/env bash
# Checks what build.sh made: files (validators, lintian, rpmlint, contents), deb (installed, used and removed in a
# clean Debian), portable (used in a clean Debian without Qt). Pictures of the windows: build/check/. As root.
# usage: packaging/linux/check.sh [files|deb|portable]...      default: all
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/packages.sh
. packaging/linux/root.sh
. packaging/linux/check_files.sh
need check

out=$PWD/build/packages
check=$PWD/build/check
mkdir -p "$check"
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT

fail() { echo "FAILED: $*" >&2; exit 1; }
passed() { echo "  ok: $*"; }

# use_it NAME ROOT PROGRAM PRACTICE: the main job in ROOT, as a person; its pictures are named after NAME.
use_it() {
    local name=$1 root=$2 picture
    install -m 755 packaging/linux/session.sh packaging/linux/main_job.py "$root/usr/local/bin/"
    in_root "$root" install -d -o helpdesk -g helpdesk /home/helpdesk/pictures
    local result=0
    as_person "$root" session.sh main_job.py "$3" "$4" /home/helpdesk/pictures >"$check/$name.log" 2>&1 || result=$?
    for picture in "$root"/home/helpdesk/pictures/*.xwd; do
        convert "xwd:$picture" "$check/$name-$(basename "$picture" .xwd).png"
    done
    rm "$root"/usr/local/bin/{session.sh,main_job.py}
    [ $result = 0 ] || { tail -n 20 "$check/$name.log" >&2; fail "$name: the main job"; }
    grep -q '^main_job:' "$check/$name.log" || fail "$name: the main job said nothing"
    passed "$(grep '^main_job:' "$check/$name.log")"
}

# everything_in ROOT: names of all files that a package could leave, apart from what the package tools keep for
# themselves and people's homes.
everything_in() {
    (cd "$1" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./sys -o -path ./home -o -path ./tmp \
        -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \) -prune -o -print) |
        LC_ALL=C sort
}

check_deb() {
    local root=$work/deb deb
    deb=$(echo "$out"/*.deb)
    echo "The .deb in a clean Debian:"
    make_base "$check/base.tar"
    unpack_base "$check/base.tar" "$root"
    everything_in "$root" >"$work/before"
    cp "$deb" "$root/tmp/"
    quietly "$check/deb-install.log" in_root "$root" \
        sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$1"' sh "/tmp/$(basename "$deb")"
    passed "installed with $(grep -c '^Setting up' "$check/deb-install.log") packages"
    as_person "$root" revoke-desk --version | grep -qx "revoke-desk $(dpkg-deb -f "$deb" Version | sed 's/-.*//')" ||
        fail "--version"
    passed "--version without a display"
    use_it deb "$root" revoke-desk revoke-desk-practice
    quietly "$check/deb-remove.log" in_root "$root" \
        sh -c 'apt-get purge -yq revoke-desk && apt-get autoremove --purge -yq'
    in_root "$root" sh -c '! dpkg-query -W revoke-desk 2>/dev/null' || fail "dpkg still knows it"
    everything_in "$root" | diff "$work/before" - >"$check/deb-left.log" || fail "left behind: $(cat "$check/deb-left.log")"
    passed "purged: nothing left, nothing else gone"
}

check_portable() {
    local root=$work/portable name
    name=$(basename "$out"/*.tar.xz .tar.xz)
    echo "The portable archive in a clean Debian without Qt:"
    make_base "$check/base.tar"
    unpack_base "$check/base.tar" "$root"
    mapfile -t owners < <(packages_of_the_system)
    quietly "$check/portable-install.log" in_root "$root" \
        sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$@"' sh "${owners[@]}"
    [ -z "$(find "$root" -xdev -name 'libQt*' -print -quit)" ] || fail "there is a Qt in the clean system"
    passed "the system has no Qt"
    tar --extract --file "$out/$name.tar.xz" --directory "$root/opt"
    as_person "$root" "/opt/$name/bin/revoke-desk" --version >/dev/null || fail "--version"
    passed "--version without a display"
    use_it portable "$root" "/opt/$name/bin/revoke-desk" "/opt/$name/bin/revoke-desk-practice"
    mv "$root/opt/$name" "$root/srv/elsewhere"
    as_person "$root" /srv/elsewhere/bin/revoke-desk --version >/dev/null || fail "--version from another folder"
    passed "runs from another folder, too"
}

[ $# -gt 0 ] || set -- files deb portable
for part; do
    "check_$part"
done
