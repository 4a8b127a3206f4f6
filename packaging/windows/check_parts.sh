# Parts of check.sh, which sources this. Its variables are in use: check, drive, program, entry, patience.

fail() { echo "FAILED: $1" >&2; exit 1; }
said() { echo "ok: $1"; }

# run EXPECTED PROGRAM ARGUMENTS...: a Windows program that ends with EXPECTED.
run() {
    local expected=$1 code=0
    shift
    timeout "$patience" wine "$@" || code=$?
    [ "$code" -eq "$expected" ] || fail "$* ended with $code instead of $expected"
}

# The same without administrator rights, which Wine gives to everything else.
make_as_person() {
    x86_64-w64-mingw32-g++-posix -std=c++20 -O2 -Wall -Wextra -Werror -static "$here/as_person.cpp" -o "$check/as_person.exe"
}
run_as_person() {
    local expected=$1 started
    started=$(winepath -w "$2")
    shift 2
    run "$expected" "$check/as_person.exe" "$started" "$@"
}

# uninstall_and_wait EXPECTED FOLDER [HOW]: NSIS takes all that follows _?= as it stands, without quotation marks.
uninstall_and_wait() {
    local words
    read -ra words <<<"_?=$(winepath -w "$2")"
    "${3:-run}" "$1" "$2/uninstall.exe" /S "${words[@]}"
}

wait_until() { # SENTENCE COMMAND...
    local sentence=$1 end=$((SECONDS + patience))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || fail "waited in vain: $sentence"
        sleep 0.5
    done
}

ended() { ! kill -0 "$1" 2>/dev/null; }

start_display() {
    local number=80
    while [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
    export DISPLAY=:$number
    Xvfb "$DISPLAY" -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 &
    xvfb=$!
    wait_until "the display" display_is_there
}
display_is_there() { xdpyinfo >/dev/null 2>&1; }

end() {
    wineserver -k 2>/dev/null || true
    kill "$xvfb" 2>/dev/null || true
}

# An empty Wine desktop has one colour.
window_is_there() {
    timeout 20 import -window root "$check/now.png" && [ "$(identify -format %k "$check/now.png")" -gt 200 ]
}

# Two pictures, 2 s apart, are the same.
window_is_still() {
    import -window root "$check/earlier.png" && sleep 2 && import -window root "$check/now.png" &&
        compare -metric AE "$check/earlier.png" "$check/now.png" null: 2>/dev/null
}

# registry_value HIVE NAME: of the entry among the installed programs.
registry_value() { wine reg query "$1\\$entry" /v "$2" /reg:64 2>/dev/null | tr -d '\r' | sed -n "s/^ *$2 *REG_SZ *//p"; }
registered() { # HIVE VERSION
    local found
    found=$(registry_value "$1" DisplayVersion)
    [ "$found" = "$2" ] || fail "$1 names version '$found' instead of $2"
}
not_registered() { ! wine reg query "$1\\$entry" /reg:64 >/dev/null 2>&1; }

# Of what MSIs have entered, a line each.
msi_versions() {
    wine reg query "HKLM\\${entry%\\*}" /s /reg:64 2>/dev/null | tr -d '\r' |
        sed -n "/DisplayName *REG_SZ *$name\$/,/^\$/s/^ *DisplayVersion *REG_SZ *//p"
}

# What stands on the drive, without Windows' temporary files.
drive_files() { (cd "$drive" && find . -type f ! -path './users/*/Temp/*' | LC_ALL=C sort); }

same_files() { # BUNDLE INSTALLED
    diff -r "$1" "$2" >"$check/differences.txt" || true
    [ "$(cat "$check/differences.txt")" = "Only in $2: uninstall.exe" ] ||
        fail "other files than those of the bundle are installed: $(cat "$check/differences.txt")"
}

# Where the registry names the program, secrets aside; it is written down when the last Windows program has ended.
registry_names() {
    wineserver -w
    sed -n '/^\[.*Credential Manager/,/^$/d; /[Rr]evoke.\{0,1\}[Dd]esk/p' "$WINEPREFIX"/{system,user}.reg
}

# Settings, journal and secrets belong to the person, and stay; nothing else does.
nothing_is_left() {
    drive_files | { diff "$check/before.txt" - || true; } | sed -n 's/^> //p' >"$check/left.txt"
    if grep -v "/AppData/[A-Za-z]*/$program/" "$check/left.txt"; then fail "files are left"; fi
    registry_names >"$check/left-registry.txt"
    [ ! -s "$check/left-registry.txt" ] || fail "the registry still names it: $(cat "$check/left-registry.txt")"
    said "removed; of the person's own stay $(wc -l <"$check/left.txt") files"
}
