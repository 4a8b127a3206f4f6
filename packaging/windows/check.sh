#!/usr/bin/env bash
# Installs, upgrades, uses and removes what build.sh made, in Wine on a virtual display.
#   packaging/windows/check.sh [--work-dir DIR]        DIR: as for build.sh
# Leaves pictures and the log in DIR/check.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/build/windows
case ${1:-} in
    '') ;;
    --work-dir) work=$2 ;;
    *) sed -n '2,4s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
. "$root/packaging/packages.sh"
need windows windows_check
. "$here/installer.sh"
. "$here/msi.sh"
work=$(cd "$work" && pwd)
check=$work/check
rm -rf "$check"
mkdir -p "$check/pictures"
exec > >(tee "$check/log.txt") 2>&1

name=$(info REVOKE_DESK_NAME)
program=$(info REVOKE_DESK_PROGRAM)
version=$(info REVOKE_DESK_VERSION)
policy_key=$(info REVOKE_DESK_POLICY_KEY)
setup=$work/packages/$program-$version-setup.exe
msi=$work/packages/$program-$version.msi

export WINEPREFIX=$check/wine WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="winemenubuilder.exe=d;mscoree,mshtml=" XDG_RUNTIME_DIR=$check
drive=$WINEPREFIX/drive_c
person=$drive/users/$(id -un)
machine=$drive/Program\ Files/$name
own=$person/AppData/Local/Programs/$name
entry='Software\Microsoft\Windows\CurrentVersion\Uninstall\'$program
patience=300 # seconds for one step

. "$here/check_parts.sh"
. "$here/check_installer.sh"
. "$here/check_policies.sh"

start_display
trap end EXIT
timeout "$patience" wine wineboot -i >/dev/null
run 0 winecfg -v win10
make_as_person
echo "$(wine --version), as Windows 10"
drive_files >"$check/before.txt"

echo "== Protections"
"$root/packaging/check-hardening.sh" "$work/bundle/$program."{exe,com} "$work/bundle/$program-practice.exe" ||
    fail "a program lacks a protection"
find "$work/bundle" -name '*.dll' -exec "$root/packaging/check-hardening.sh" --libraries {} + ||
    fail "a library lacks a protection"

echo "== An older version, then this one over it, for the machine, silently"
older=$check/older
older_bundle "$work/bundle" "$older"
SOURCE_DATE_EPOCH=0 make_installer "$older" 0.0.9
run 0 "$older/packages/$program-0.0.9-setup.exe" /S /AllUsers
registered HKLM 0.0.9
same_files "$older/bundle" "$machine"
run 0 "$setup" /S
same_files "$work/bundle" "$machine"
registered HKLM "$version"
start_menu="Microsoft/Windows/Start Menu/Programs/$name.lnk"
[ -f "$drive/ProgramData/$start_menu" ] || fail "no entry in the start menu"
said "0.0.9 became $version in its place: $(find "$work/bundle" -type f | wc -l) files, $(du -sh "$machine" | cut -f 1)"

echo "== What the installer refuses, and where it moves"
check_refusals
check_rights
check_held_files
check_moves

echo "== What is installed"
spoken=$(timeout "$patience" wine "$machine/$program.exe" --version | tr -d '\r')
[ "$spoken" = "$program $version" ] || fail "--version says: $spoken"
said "--version: $spoken"
timeout "$patience" wine "$machine/$program.exe" --practice --language en >"$check/program.txt" 2>&1 &
started=$!
disown # so that its end is no message of the shell's
wait_until "the window" window_is_there
wait_until "the list" window_is_still # while it signs in, a bar moves
mv "$check/now.png" "$check/pictures/installed-practice.png"
said "the program opened its window"
run 3 "$setup" /S /AllUsers
uninstall_and_wait 3 "$machine"
same_files "$work/bundle" "$machine"
said "neither replaced nor removed while it runs (exit code 3)"
# Closed as a person closes it, it ends: no process without a window stays.
wine taskkill /im "$program.exe" >/dev/null
wait_until "its end" ended "$started"
said "closed, it ended"

echo "== The main job, with the installed libraries and practice server and Wine's credential store"
parts=(console libraries credentials policies session-lock main-job tour)
for each in "${parts[@]}"; do
    cp "$(find "$work/program" -name "$program-$each.exe")" "$machine/"
done
cp "$work/qt/bin/Qt6Test.dll" "$machine/"
for each in console libraries credentials policies session-lock; do run 0 "$machine/$program-$each.exe"; done
run 0 "$machine/$program-main-job.exe" "C:\\Program Files\\$name\\$program-practice.exe" \
    "$(winepath -w "$check/pictures/main-job")"
run 0 "$machine/$program-tour.exe" "$(winepath -w "$check/pictures/tour")"
for each in "${parts[@]}"; do rm "$machine/$program-$each.exe"; done
rm "$machine/Qt6Test.dll"
said "words in a console, places of libraries, secrets, the session's lock, main job and tour"

echo "== What administrators decide, in the registry"
check_sample HKLM "Machine policy, HKEY_LOCAL_MACHINE"
check_sample HKCU "User policy, HKEY_CURRENT_USER"
check_levels
check_problems

echo "== For a person, beside the machine's"
run_as_person 0 "$setup" /S /CurrentUser
same_files "$work/bundle" "$own"
registered HKCU "$version"
[ -f "$person/AppData/Roaming/$start_menu" ] || fail "no entry in the person's start menu"
run 0 "$own/$program.exe" --version >/dev/null
said "installed for a person"

echo "== Removal"
uninstall_and_wait 6 "$own"
same_files "$work/bundle" "$own"
uninstall_and_wait 0 "$own" run_as_person
[ "$(ls -A "$own")" = uninstall.exe ] || fail "more than the waiting uninstaller is left of the person's folder"
rm -r "$own"
same_files "$work/bundle" "$machine"
registered HKLM "$version"
said "the person's is gone, the machine's stands"
# As fleet tools do: by the line that the registry has for it, which does not wait for its end.
quietly=$(registry_value HKLM QuietUninstallString)
[ "$quietly" = "\"C:\\Program Files\\$name\\uninstall.exe\" /AllUsers /S" ] || fail "QuietUninstallString is $quietly"
run 0 "$machine/uninstall.exe" /AllUsers /S
wait_until "the machine's folder goes" [ ! -e "$machine" ]
wait_until "the last step" not_registered HKLM
not_registered HKCU || fail "the person's entry is left"

echo "== The MSI, over an older one, and its removal"
check_msi_tables
check_msi_windows
SOURCE_DATE_EPOCH=0 make_msi "$older" 0.0.9
run 0 msiexec /qn /i "$older/packages/$program-0.0.9.msi"
diff -r "$older/bundle" "$machine" || fail "other files than those of the older bundle are installed by its MSI"
run 0 msiexec /qn /i "$msi"
diff -r "$work/bundle" "$machine" || fail "other files than those of the bundle are installed by the MSI"
[ "$(msi_versions)" = "$version" ] || fail "the installed programs are of version: $(msi_versions)"
said_version=$(timeout "$patience" wine "$machine/$program.exe" --version | tr -d '\r')
[ "$said_version" = "$program $version" ] || fail "--version says: $said_version"
run 67 msiexec /qn /i "$older/packages/$program-0.0.9.msi" # the lowest byte of 1603
diff -r "$work/bundle" "$machine" || fail "the older MSI changed the newer one's files"
check_msi_builds
run 0 msiexec /qn /x "$msi"
[ ! -e "$machine" ] && [ -z "$(msi_versions)" ] || fail "something of the MSI is left"
said "0.0.9 became $version, did not become 0.0.9 again, another build of it took its place, and it was removed"
wineserver -w
nothing_is_left
echo "everything passed in $SECONDS s"
