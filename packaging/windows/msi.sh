# The MSI of a bundle, by wixl (or WiX 3, .github/workflows/windows.yml). Sourced by build.sh, after installer.sh.

# guid NAME: always the same one for a name, as MSI wants to know a file, a product and a package again.
guid() {
    local hash
    hash=$(printf 'revoke-desk %s' "$1" | sha1sum | tr a-f A-F)
    echo "{${hash:0:8}-${hash:8:4}-5${hash:13:3}-A${hash:17:3}-${hash:20:12}}"
}

# file_version PATH: the number in a program's or library's description, as Windows reads it; nothing where it has none.
file_version() {
    perl -0777 -ne '@v = unpack("v4", $1), print "$v[1].$v[0].$v[3].$v[2]"
                    if /I\0N\0F\0O\0{5}\xbd\x04\xef\xfe.{4}(.{8})/s' "$1"
}

# msi_id PATH: within a bundle; letters and digits.
msi_id() { printf 'x%s' "$(printf '%s' "$1" | sha1sum | cut -c 1-20)"; }

# msi_folder PATH: what is below a folder of the bundle that is the working directory; "" for all of it.
msi_folder() {
    local path id
    for path in "$1"*; do
        id=$(msi_id "$path")
        if [ -d "$path" ]; then
            echo "<Directory Id='$id' Name='${path##*/}'>"
            msi_folder "$path/"
            echo '</Directory>'
        else
            echo "<Component Id='$id' Guid='$(guid "$path")' Win64='yes'><File Id='$id' Source='\$(var.Bundle)/$path' KeyPath='yes'>"
            if [ "$path" = "$program.exe" ]; then
                echo "<Shortcut Id='start' Directory='ProgramMenuFolder' Name='\$(var.Name)' Advertise='yes' Icon='program.exe'/>"
            fi
            echo '</File></Component>'
        fi
    done
}

# msi_files BUNDLE PROGRAM: the part of the description that names each file.
msi_files() {
    local program=$2 path
    cd "$1"
    echo "<Wix xmlns='http://schemas.microsoft.com/wix/2006/wi'><Fragment><DirectoryRef Id='INSTALLFOLDER'>"
    LC_ALL=C msi_folder ''
    echo "</DirectoryRef></Fragment><Fragment><ComponentGroup Id='Files'>"
    find . -type f | LC_ALL=C sort | while read -r path; do echo "<ComponentRef Id='$(msi_id "${path#./}")'/>"; done
    echo '</ComponentGroup></Fragment></Wix>'
}

# state_versions BUNDLE MSI: into its table of files, as WiX does; wixl leaves that out.
state_versions() {
    local path version
    (cd "$1" && find . -type f | LC_ALL=C sort) | while read -r path; do
        version=$(file_version "$1/$path")
        [ -z "$version" ] ||
            msibuild "$2" -q "UPDATE \`File\` SET \`Version\` = '$version' WHERE \`File\` = '$(msi_id "${path#./}")'"
    done
}

# make_msi WORK VERSION: WORK/packages/revoke-desk-VERSION.msi. wixl takes relative paths alone, and
# makes up a package code and the time, which are of the contents and of the commit here.
make_msi() {
    local work=$1 version=$2 program vendor name
    program=$(info REVOKE_DESK_PROGRAM) vendor=$(info REVOKE_DESK_VENDOR) name=$(info REVOKE_DESK_NAME)
    mkdir -p "$work/packages"
    find "$work/bundle" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
    cp "$here/revoke-desk.wxs" "$here/revoke-desk.ico" "$work/"
    (msi_files "$work/bundle" "$program") >"$work/files.wxs"
    (
        cd "$work"
        package=$(guid "$version $(find bundle -type f -exec sha256sum {} + | LC_ALL=C sort | sha256sum)")
        then=$(date --utc --date "@$SOURCE_DATE_EPOCH" '+%F %T')
        export TZ=UTC
        faketime -f "$then" wixl --arch x64 -D Version="$version" -D Product="$(guid "cross $version")" -D Name="$name" \
            -D Vendor="$vendor" -D Homepage="$(info REVOKE_DESK_HOMEPAGE)" -D Releases="$(info REVOKE_DESK_RELEASES)" \
            -D Bundle=bundle -o "packages/$program-$version.msi" revoke-desk.wxs files.wxs
        export -f state_versions file_version msi_id
        faketime -f "$then" bash -c 'set -e; state_versions bundle "$1"' - "packages/$program-$version.msi"
        faketime -f "$then" msibuild "packages/$program-$version.msi" -s "$name" "$vendor" 'x64;1033' "$package"
    )
}
