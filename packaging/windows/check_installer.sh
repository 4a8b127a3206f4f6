# What the installer refuses, and how an installation moves. Parts of check.sh, which sources this; what the
# functions take for granted is installed for the machine in its usual folder.

# older_bundle BUNDLE TO: each file other than BUNDLE's, and one more; programs and libraries of version 0.0.9, but one
# of a later version, as a library has that goes back.
older_bundle() {
    local file number
    mkdir -p "$2"
    cp -r "$1" "$2/bundle"
    find "$2/bundle" -type f | while read -r file; do
        echo >>"$file"
        [ -n "$(file_version "$file")" ] || continue
        number=0,0,0,9
        [ "${file##*/}" != Qt6Core.dll ] || number=0,99,0,0
        perl -0777 -pi -e "s/(I\\0N\\0F\\0O\\0{5}\\xbd\\x04\\xef\\xfe.{4}).{8}/\$1 . pack('v4', $number)/se" "$file"
    done
    [ "$(file_version "$2/bundle/$program.exe")" = 0.0.9.0 ] && [ "$(file_version "$2/bundle/Qt6Core.dll")" = 99.0.0.0 ] ||
        fail "the older version's files are not of an older version"
    install -D /dev/null "$2/bundle/plugins/olden/olden.dll"
}

# install_into EXPECTED SWITCH FOLDER [HOW]: NSIS takes all that follows /D= as it stands, without quotation marks.
install_into() {
    local words
    read -ra words <<<"/D=$3"
    "${4:-run}" "$1" "$setup" /S "$2" "${words[@]}"
}

is_open() { [ -n "$(find /proc/[0-9]*/fd -lname "$1" 2>/dev/null || true)" ]; }

# An uninstaller of something else, which leaves a mark where it runs.
foreign_uninstaller() {
    cat >"$check/foreign.nsi" <<'END'
Unicode true
Target amd64-unicode
RequestExecutionLevel user
SilentInstall silent
OutFile "${OUTPUT}"
Section
  FileOpen $0 "C:\it-ran.txt" w
  FileClose $0
SectionEnd
END
    makensis -V1 -DOUTPUT="$1" "$check/foreign.nsi"
}

# A folder with something else in it, an older Windows, and a program that cannot be written to.
check_refusals() {
    local other=$drive/Program\ Files/OtherTool held=$drive/Program\ Files/Held
    mkdir -p "$other" "$held/$program.exe"
    foreign_uninstaller "$other/uninstall.exe"
    find "$other" -type f >"$check/other-tool.txt"
    install_into 2 /AllUsers 'C:\Program Files\OtherTool'
    [ ! -e "$drive/it-ran.txt" ] || fail "the uninstaller of something else ran"
    find "$other" -type f | diff "$check/other-tool.txt" - || fail "the folder of something else was changed"
    install_into 2 /AllUsers 'C:\Program Files\Held'
    install_into 2 /CurrentUser "C:\\Program Files\\$name" run_as_person # the machine's
    rm -r "$other" "$held"
    mv "$machine/uninstall.exe" "$check/"
    echo nothing >"$machine/uninstall.exe"
    run 2 "$setup" /S /AllUsers
    mv "$check/uninstall.exe" "$machine/"
    run 0 winecfg -v win81
    run 5 "$setup" /S /AllUsers
    run 0 winecfg -v win10
    same_files "$work/bundle" "$machine"
    registered HKLM "$version"
    not_registered HKCU || fail "a refused installation is among the person's programs"
    said "refused: a folder of something else, whose uninstaller did not run, one of another installation, Windows 8.1"
}

# F5.9: with administrator rights nothing is run that others could have put there: not what the person's entry names, nor the
# machine's where it is not below Program Files; and nothing is installed where others may write.
check_rights() {
    local folder
    mkdir -p "$drive/Planted"
    foreign_uninstaller "$drive/Planted/uninstall.exe"
    wine reg add "HKCU\\$entry" /v InstallLocation /d 'C:\Planted' /f /reg:64 >/dev/null
    run 6 "$setup" /S /CurrentUser
    install_into 6 /CurrentUser 'C:\Planted'
    wine reg delete "HKCU\\$entry" /f /reg:64 >/dev/null
    wine reg add "HKLM\\$entry" /v InstallLocation /d 'C:\Planted' /f /reg:64 >/dev/null
    run 2 "$setup" /S /AllUsers
    install_into 2 /AllUsers "C:\\Program Files\\$name"
    wine reg add "HKLM\\$entry" /v InstallLocation /d "C:\\Program Files\\$name" /f /reg:64 >/dev/null
    [ ! -e "$drive/it-ran.txt" ] || fail "a planted uninstaller ran with administrator rights"
    rm -r "$drive/Planted"
    for folder in "C:\\Tools\\$name" 'C:\Program Files\..\Tools' 'C:\Program Files' 'C:\Program Files Too'; do
        install_into 2 /AllUsers "$folder"
    done
    run_as_person 4 "$setup" /S /AllUsers
    uninstall_and_wait 4 "$machine" run_as_person
    same_files "$work/bundle" "$machine"
    registered HKLM "$version"
    said "no planted uninstaller ran, nothing was installed where others may write, without administrator rights nothing for the machine"
}

# A file that another program holds stays, and so does the entry; the practice server is noticed before.
check_held_files() {
    timeout "$patience" wine "$machine/$program-practice.exe" >"$check/practice.txt" 2>&1 &
    local started=$!
    disown
    wait_until "the practice server" grep -q '"url"' "$check/practice.txt"
    run 3 "$setup" /S /AllUsers
    uninstall_and_wait 3 "$machine"
    same_files "$work/bundle" "$machine"
    wine taskkill /f /im "$program-practice.exe" >/dev/null
    wait_until "its end" ended "$started"
    printf '@ping -n 600 127.0.0.1 < "C:\\Program Files\\%s\\qt.conf"\r\n' "$name" >"$drive/hold.bat"
    timeout "$patience" wine cmd /c 'C:\hold.bat' >/dev/null &
    started=$!
    disown
    wait_until "a file that is held" is_open "$machine/qt.conf"
    uninstall_and_wait 2 "$machine"
    registered HKLM "$version"
    [ -f "$machine/uninstall.exe" ] || fail "the uninstaller went before the last file"
    wine taskkill /f /im ping.exe >/dev/null
    wait_until "the file's release" ended "$started"
    rm "$drive/hold.bat"
    run 0 "$setup" /S /AllUsers
    same_files "$work/bundle" "$machine"
    said "not changed beside a practice server that runs (3); a file that is held is told (2), and the entry stays"
}

# To another folder and back; and an uninstaller whose installation has moved leaves the one that stands.
check_moves() {
    local elsewhere=$drive/Program\ Files/Tools/$name copy=$person/Copy
    install_into 0 /AllUsers "C:\\Program Files\\Tools\\$name"
    same_files "$work/bundle" "$elsewhere"
    [ ! -e "$machine" ] || fail "the folder before is left"
    [ "$(registry_value HKLM InstallLocation)" = "C:\\Program Files\\Tools\\$name" ] || fail "the entry names another folder"
    run 0 "$setup" /S /AllUsers # where it stands
    [ ! -e "$machine" ] || fail "an update went to the usual folder"
    cp -r "$elsewhere" "$copy"
    uninstall_and_wait 6 "$copy"
    same_files "$work/bundle" "$copy"
    uninstall_and_wait 0 "$copy" run_as_person
    rm -r "$copy"
    same_files "$work/bundle" "$elsewhere"
    registered HKLM "$version"
    [ -f "$drive/ProgramData/$start_menu" ] || fail "another folder's uninstaller took the start menu's entry"
    install_into 0 /AllUsers "C:\\Program Files\\$name"
    same_files "$work/bundle" "$machine"
    [ ! -e "$elsewhere" ] || fail "the folder before is left"
    rmdir "$drive/Program Files/Tools"
    said "moved to another folder and back; the uninstaller of a copy left the one that is registered"
}

# What the table of files and the properties of an MSI must say for Windows Installer, which Wine's does not need.
check_msi_tables() {
    local versioned
    versioned=$(find "$work/bundle" -type f | while read -r file; do [ -z "$(file_version "$file")" ] || echo; done | wc -l)
    [ "$versioned" -ge 10 ] || fail "only $versioned files of the bundle have a version"
    [ "$(msiinfo export "$msi" File | cut -f 5 | grep -c '^[0-9]*\.[0-9]*\.[0-9]*\.[0-9]*.\{0,1\}$')" -eq "$versioned" ] ||
        fail "not each file's version is in the MSI"
    msiinfo export "$msi" File | grep -q "$program.exe	.*	$version.0	" || fail "$program.exe is of another version in the MSI"
    msiinfo export "$msi" Property | grep -q '^REINSTALLMODE	amus' || fail "the MSI leaves out what seems older"
    said "the MSI knows the version of $versioned files, and installs whatever version stands there"
}

# Of the same version and another build: one of them at a time.
check_msi_builds() {
    local another=$check/another.msi product={00000000-0000-5000-A000-000000000001}
    cp "$msi" "$another"
    msibuild "$another" -q "UPDATE \`Property\` SET \`Value\` = '$product' WHERE \`Property\` = 'ProductCode'"
    msibuild "$another" -s "$name" '' 'x64;1033' '{00000000-0000-5000-A000-000000000002}'
    run 0 msiexec /qn /i "$another"
    [ "$(msi_versions)" = "$version" ] || fail "two builds stand in one folder: $(msi_versions)"
    diff -r "$work/bundle" "$machine" || fail "another build's MSI left other files"
    run 0 msiexec /qn /i "$msi"
    [ "$(msi_versions)" = "$version" ] || fail "two builds stand in one folder: $(msi_versions)"
    diff -r "$work/bundle" "$machine" || fail "the MSI left other files than its own"
}

# The value that Windows has from 10 on.
check_msi_windows() {
    local key='HKLM\Software\Microsoft\Windows NT\CurrentVersion' value=CurrentMajorVersionNumber
    wine reg delete "$key" /v $value /f /reg:64 >/dev/null
    run 67 msiexec /qn /i "$msi" # the lowest byte of 1603
    wine reg add "$key" /v $value /t REG_DWORD /d 10 /f /reg:64 >/dev/null
    [ ! -e "$machine" ] || fail "the MSI is installed on an older Windows"
}
