#!/usr/bin/env bash
# Checks what build.sh made: files (validators, lintian, rpmlint, contents), deb (installed, used and removed in a
# clean Debian), rpm (the same with rpm), portable (used in a clean Debian without Qt). Pictures of the windows:
# build/check/. As root; where there can be no other system, the programs of the .deb are used where they were
# unpacked, and it says so.
# usage: packaging/linux/check.sh [files|deb|rpm|portable]...      default: all
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/packages.sh
. packaging/linux/root.sh
. packaging/linux/bundle_origins.sh
. packaging/linux/check_files.sh
. packaging/linux/check_rpm.sh
[ $# -gt 0 ] || set -- files deb rpm portable
if [ "$*" = deb ]; then need deb_check; else need check; fi

program=$(product PROGRAM)
out=$PWD/build/packages
check=$PWD/build/check
mkdir -p "$check"
place=$check
[[ $place != *[[:space:]]* ]] || place=/var/tmp # debootstrap takes no folder with a space in its name
work=$(mktemp -d "$place/packages-check.XXXXXX")
chmod 755 "$work"
trap 'rm -rf --one-file-system "$work"' EXIT
rm -f "$check/report.txt"
base=$check/base-$(suite).tar
permitted=$(what_is_permitted "$work")

say() { echo "$*" | tee -a "$check/report.txt"; }
fail() { say "FAILED: $*" >&2; exit 1; }
passed() { say "  ok: $*"; }

# looked_at NAME FOLDER RESULT: the pictures in FOLDER, and what the main job said in NAME's log and by its exit code.
looked_at() {
    local name=$1 picture
    rm -f "$check/$name"-[0-9]*.png
    for picture in "$2"/*.xwd; do
        [ ! -f "$picture" ] || convert "xwd:$picture" "$check/$name-$(basename "$picture" .xwd).png"
    done
    [ "$3" = 0 ] || { tail -n 20 "$check/$name.log" >&2; fail "$name: the main job"; }
    grep -q '^main_job:' "$check/$name.log" || fail "$name: the main job said nothing"
    passed "$(grep '^main_job:' "$check/$name.log")"
}

# use_it NAME ROOT PROGRAM PRACTICE: the main job in ROOT, as a person; its pictures are named after NAME.
use_it() {
    local name=$1 root=$2 result=0
    install -m 755 packaging/linux/session.sh packaging/linux/main_job.py "$root/usr/local/bin/"
    in_root "$root" install -d -o helpdesk -g helpdesk /home/helpdesk/pictures
    as_person "$root" session.sh main_job.py "$3" "$4" /home/helpdesk/pictures >"$check/$name.log" 2>&1 || result=$?
    rm "$root"/usr/local/bin/{session.sh,main_job.py}
    looked_at "$name" "$root/home/helpdesk/pictures" $result
}

# answers NAME VERSION COMMAND...: what COMMAND, the program in NAME, says without a display.
answers() {
    local name=$1 version=$2 result=0
    shift 2
    "$@" --version | grep -qx "$program $version" || fail "$name: --version"
    "$@" --print-policy >"$check/$name-policy.log" || result=$?
    [ $result = 0 ] || fail "$name: --print-policy ended with $result"
    grep -q read_only "$check/$name-policy.log" || fail "$name: --print-policy names no keys"
    passed "--version and --print-policy without a display"
}

# told_policy NAME ROOT JSON EXIT-CODE WORDS COMMAND...: what --print-policy makes of a machine's policy in ROOT.
told_policy() {
    local name=$1 root=$2 json=$3 wanted=$4 words=$5 result=0
    shift 5
    install -d -m 755 "$root/etc/$program/policies.d"
    install -m 644 /dev/stdin "$root/etc/$program/policies.d/10-check.json" <<<"$json"
    as_person "$root" "$@" --print-policy >"$check/$name-policy.log" || result=$?
    rm -r "$root/etc/$program"
    [ $result = "$wanted" ] || fail "$name: --print-policy ended with $result, not $wanted, with $json"
    grep -qF "$words" "$check/$name-policy.log" || fail "$name: --print-policy does not say: $words"
}

# obeys NAME ROOT COMMAND...: the machine's policy, and a bad one.
obeys() {
    local name=$1 root=$2 file=/etc/$program/policies.d/10-check.json
    shift 2
    told_policy "$name" "$root" '{"largest_run": 7}' 0 "largest_run = 7  (Machine policy, $file)" "$@"
    told_policy "$name" "$root" '{"read_only": "perhaps"}' 4 "problem: $file: read_only can't be" "$@"
    told_policy "$name" "$root" '{"no_such_key": 1}' 4 "problem: $file: this version doesn't know the key no_such_key" "$@"
    passed "--print-policy: a machine's policy, one with a bad value, one with an unknown key"
}

# everything_in ROOT: names of all files that a package could leave, apart from what the package tools keep for
# themselves and people's homes.
everything_in() {
    (cd "$1" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./sys -o -path ./home -o -path ./tmp \
        -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/lib/rpm -o -path ./var/log \) -prune -o -print) |
        LC_ALL=C sort
}

check_deb() {
    local deb version
    deb=$(echo "$out"/*.deb)
    version=$(dpkg-deb -f "$deb" Version | sed 's/-.*//')
    check_lintian "$deb"
    dpkg-deb --extract "$deb" "$work/hardened"
    check_hardening "$work/hardened/usr/bin/"*
    if [ "$permitted" = nothing ]; then
        use_unpacked "$deb" "$version"
    else
        use_installed "$deb" "$version"
    fi
}

use_installed() {
    local root=$work/deb deb=$1
    say "The .deb in a clean Debian:"
    [ "$permitted" = mounts ] || say "  note: nothing can be mounted here: that Debian has no /proc"
    make_base "$base" "$work" || fail "no clean Debian could be made"
    unpack_base "$base" "$root"
    everything_in "$root" >"$work/before"
    cp "$deb" "$root/tmp/"
    quietly "$check/deb-install.log" in_root "$root" \
        sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$1"' sh "/tmp/$(basename "$deb")"
    passed "installed with $(grep -c '^Setting up' "$check/deb-install.log") packages"
    answers deb "$2" as_person "$root" "$program"
    obeys deb "$root" "$program"
    use_it deb "$root" "$program" "$program-practice"
    quietly "$check/deb-remove.log" in_root "$root" \
        sh -c 'apt-get purge -yq "$1" && apt-get autoremove --purge -yq' sh "$program"
    ! in_root "$root" dpkg-query -W "$program" >/dev/null 2>&1 || fail "dpkg still knows it"
    everything_in "$root" | diff "$work/before" - >"$check/deb-left.log" || fail "left behind: $(cat "$check/deb-left.log")"
    passed "purged: nothing left, nothing else gone"
}

# The main job with the programs as they stand in the package, by whoever runs this, on the desktop's parts of this system.
use_unpacked() {
    local folder=$work/unpacked home=$work/home result=0
    say "The .deb, unpacked:"
    say "  NOT CHECKED: installing and removing, since this machine permits no chroot or no device nodes (no root?)"
    need desktop unpacked_check
    dpkg-deb --extract "$1" "$folder"
    quietly "$check/deb-simulated.log" apt-get install --simulate --no-install-recommends "$1"
    passed "apt would install it"
    mkdir -p "$home/pictures"
    answers deb "$2" env HOME="$home" "$folder/usr/bin/$program"
    env -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME HOME="$home" no_proxy='*' \
        packaging/linux/session.sh packaging/linux/main_job.py "$folder/usr/bin/$program" \
        "$folder/usr/bin/$program-practice" "$home/pictures" >"$check/deb.log" 2>&1 || result=$?
    looked_at deb "$home/pictures" $result
}

check_portable() {
    local root=$work/portable name version
    name=$(basename "$out"/*.tar.xz .tar.xz)
    version=$(sed "s/^$program-\([^-]*\)-.*/\1/" <<<"$name")
    say "The portable archive in a clean Debian without Qt:"
    [ "$permitted" = mounts ] || fail "this machine permits no mounts, so that clean system would have no /proc, through which" \
        "a program finds the libraries beside it (\$ORIGIN). Run it as root with CAP_SYS_ADMIN; in a container: --privileged"
    make_base "$base" "$work" || fail "no clean Debian could be made"
    unpack_base "$base" "$root"
    mapfile -t owners < <(packages_of_the_system)
    quietly "$check/portable-install.log" in_root "$root" \
        sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$@"' sh "${owners[@]}"
    [ -z "$(find "$root" -xdev -name 'libQt*' -print -quit)" ] || fail "there is a Qt in the clean system"
    passed "the system has no Qt"
    tar --extract --file "$out/$name.tar.xz" --directory "$root/opt"
    answers portable "$version" as_person "$root" "/opt/$name/bin/$program"
    obeys portable "$root" "/opt/$name/bin/$program"
    use_it portable "$root" "/opt/$name/bin/$program" "/opt/$name/bin/$program-practice"
    mv "$root/opt/$name" "$root/srv/elsewhere"
    as_person "$root" "/srv/elsewhere/bin/$program" --version >/dev/null || fail "--version from another folder"
    passed "runs from another folder, too"
}

for part; do
    "check_$part"
done
