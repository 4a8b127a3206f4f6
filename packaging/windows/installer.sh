# The installer of WORK/bundle. Sourced by build.sh.

# lists WORK: what the installer puts where, and what the uninstaller takes away, from the files of the bundle.
lists() {
    local work=$1 folder
    (
        cd "$work/bundle"
        find . -type d | LC_ALL=C sort | while read -r folder; do
            printf 'SetOutPath "$INSTDIR%s"\n' "$(backslashes "${folder#.}")"
            find "$folder" -maxdepth 1 -type f | LC_ALL=C sort | while read -r file; do
                printf 'File "%s"\n' "$work/bundle/${file#./}"
            done
        done
    ) >"$work/install.nsh"
    (
        cd "$work/bundle"
        find . -type f | LC_ALL=C sort | while read -r file; do
            printf 'Delete "$INSTDIR\\%s"\n' "$(backslashes "${file#./}")"
        done
    ) >"$work/remove.nsh"
    (
        cd "$work/bundle"
        find . -mindepth 1 -type d | LC_ALL=C sort -r | while read -r folder; do
            printf 'RMDir "$INSTDIR\\%s"\n' "$(backslashes "${folder#./}")"
        done
    ) >"$work/remove-folders.nsh"
}

backslashes() { printf '%s' "${1//\//\\}"; }

# info NAME: from the one source of names.
info() { cmake -DNAME="$1" -P "$here/info.cmake" 2>&1; }

# Older ones let anybody exchange the copy of itself that an elevated uninstaller goes on from (CVE-2023-37378).
refuse_old_nsis() {
    case $1 in
        v2* | v3.0[0-7]* | v3.08 | v3.08-[0-2]* | v3.08-3)
            echo "NSIS $1 makes uninstallers that others can exchange (CVE-2023-37378): 3.09 or Debian's 3.08-3+deb12u1 is needed." >&2
            return 1 ;;
    esac
}

# make_installer WORK VERSION: WORK/packages/revoke-desk-VERSION-setup.exe.
make_installer() {
    local work=$1 version=$2 program
    program=$(info REVOKE_DESK_PROGRAM)
    refuse_old_nsis "$(makensis -VERSION)"
    mkdir -p "$work/packages"
    lists "$work"
    # One commit, one digest: the installer keeps the files' times.
    find "$work/bundle" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
    makensis -V2 -WX -INPUTCHARSET UTF8 -DNAME="$(info REVOKE_DESK_NAME)" -DPROGRAM="$program" -DVERSION="$version" \
        -DVENDOR="$(info REVOKE_DESK_VENDOR)" -DCOPYRIGHT="$(info REVOKE_DESK_COPYRIGHT)" \
        -DHOMEPAGE="$(info REVOKE_DESK_HOMEPAGE)" -DRELEASES="$(info REVOKE_DESK_RELEASES)" \
        -DICON="$here/revoke-desk.ico" -DBUNDLE="$work/bundle" -DFILES_TO_INSTALL="$work/install.nsh" \
        -DFILES_TO_REMOVE="$work/remove.nsh" -DFOLDERS_TO_REMOVE="$work/remove-folders.nsh" \
        -DOUTPUT="$work/packages/$program-$version-setup.exe" "$here/installer.nsi"
}
