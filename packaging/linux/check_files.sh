# What can be said of the packages without installing them. Sourced by check.sh.

# The Debian packages of what system-libraries.txt names and the bundle really uses.
packages_of_the_system() {
    local file soname
    for file in "$out"/*.AppDir/usr/{bin/"$program"*,lib/*.so*,plugins/*/*.so}; do
        objdump -p "$file" | sed -n 's/^ *NEEDED *//p'
    done | LC_ALL=C sort -u | while read -r soname; do
        [ -e "$(echo "$out"/*.AppDir)/usr/lib/$soname" ] || dpkg-query --search "*/$soname" | sed 's/:.*//' | head -n 1
    done | LC_ALL=C sort -u
    echo libssl3
    echo xkb-data
}

# Each switch that --help prints is in the man page, and the other way round.
man_page_has_switches() {
    diff <("$1" --help | grep -o '^ *\(-., \)\?--[a-z-]*' | grep -o -e '--[a-z-]*' | grep -v help-all | sort -u) \
         <(sed -n '/^.SH OPTIONS/,/^.SH "EXIT/s/^\.B.*\(\\-\\-[a-z\\-]*\).*/\1/p' "$2" | sed 's/\\//g' | sort -u)
}

check_texts() {
    local made=build/package/packaging/linux each
    desktop-file-validate "$made"/*.desktop || fail desktop-file-validate
    passed desktop-file-validate
    appstreamcli validate --no-net "$made"/*.metainfo.xml >/dev/null || fail appstreamcli
    passed "appstreamcli validate --no-net"
    [ -z "$(mandoc -T lint "$made"/*.1)" ] || fail "mandoc: $(mandoc -T lint "$made"/*.1)"
    passed "mandoc -T lint"
    for each in "app/$program" "app/practice/$program-practice"; do
        QT_QPA_PLATFORM=offscreen man_page_has_switches "build/package/$each" "$made/$(basename "$each").1" ||
            fail "the switches of $each and its man page"
    done
    passed "the man pages have every switch that --help prints"
    ! grep -F "$PWD" "$out"/*.yml || fail "the Flatpak manifest names a folder of this machine"
    # It leaves its state where it runs; showing a manifest it takes no other place for it.
    (cd "$work" && flatpak-builder --show-manifest "$out"/*.yml >/dev/null) || fail "the Flatpak manifest"
    ! grep -E '^ *- --(talk|own)-name=.*(secrets|kwallet)|--filesystem|--socket=(session|system)-bus|--device' "$out"/*.yml ||
        fail "the Flatpak may do too much"
    passed "Flatpak manifest: read by flatpak-builder; no secret service, no files, no devices"
}

check_lintian() {
    lintian --no-cfg --fail-on error,warning --display-info "$1" || fail lintian
    passed lintian
}

check_hardening() {
    packaging/check-hardening.sh "$@" || fail "a protection is missing"
    passed "built with every protection: $#"
}

check_packages() {
    local deb rpm
    deb=$(echo "$out"/*.deb)
    rpm=$(echo "$out"/*.rpm)
    check_lintian "$deb"
    rpmlint --config packaging/linux/rpmlint.toml "$rpm" >"$check/rpmlint.log" || { cat "$check/rpmlint.log"; fail rpmlint; }
    passed "$(tail -n 1 "$check/rpmlint.log")"
    diff <(dpkg-deb --fsys-tarfile "$deb" | tar --list | sed 's/^\.//' | grep -v '/$' | grep -v -e /usr/share/doc/ -e /usr/share/lintian/ | sort) \
         <(rpm --query --package --list "$rpm" | grep -v -e /usr/share/doc/ -e /usr/share/licenses/ | grep -v '/\.build-id' | sort) ||
        fail "the .deb and the .rpm hold different files"
    passed "the .deb and the .rpm hold the same files, documents apart"
    rpm --query --package --requires "$rpm" >"$check/rpm-requires.log"
    local wanted
    grep -qF '(qt6-sql-sqlite if libQt6Sql6)' "$check/rpm-requires.log" || fail "the .rpm does not require openSUSE's SQLite driver"
    for wanted in libQt6Widgets.so.6 libQt6Network.so.6 libQt6Sql.so.6 libqt6keychain.so.1 libsecret-1.so.0; do
        grep -q "^$wanted(" "$check/rpm-requires.log" || fail "the .rpm does not require $wanted"
    done
    rpm --query --package --recommends "$rpm" | grep -q gnome-keyring || fail "the .rpm recommends no keyring"
    [ -z "$(rpm --query --package --scripts "$rpm")" ] || fail "the .rpm runs scripts"
    passed "the .rpm requires what it uses, recommends a keyring and runs no scripts"
}

check_bundle() {
    local app file soname
    app=$(echo "$out"/*.AppDir)
    for file in AppRun .DirIcon "$(product ID).desktop" "$(product ID).png"; do
        [ -e "$app/$file" ] || fail "AppDir lacks $file"
    done
    "$app/AppRun" --version >/dev/null || fail "AppRun"
    passed "AppDir: AppRun, desktop file, icon"
    check_hardening "$app"/usr/bin/"$program"{,-practice}
    for file in "$app"/usr/{bin/"$program"*,lib/*.so*,plugins/*/*.so}; do
        for soname in $(objdump -p "$file" | sed -n 's/^ *NEEDED *//p'); do
            [ -e "$app/usr/lib/$soname" ] || is_left_to_the_system "$soname" ||
                fail "$(basename "$file") wants $soname, which is neither inside nor the system's"
        done
    done
    passed "every library is inside or the system's"
    check_licences "$app/usr" "$(echo "$out/$program"-*.spdx.json)"
    ! find "$app" -name '*Svg*' | grep . || fail "Qt's Svg module is inside"
    passed "no Qt Svg"
}

# Whoever gets the folder gets the licences of what is in it, and a list that names each file.
check_licences() {
    local usr=$1 list=$2 name
    cmp "$list" "$usr/share/doc/$program/contents.spdx.json" || fail "the list beside the archive is not the one in it"
    python3 - "$usr" "$list" <<'END' || fail "the list of what is inside, and the licences"
import json, pathlib, sys
usr, told = pathlib.Path(sys.argv[1]), json.load(open(sys.argv[2]))
assert told["spdxVersion"] == "SPDX-2.3" and told["creationInfo"]["created"].endswith("Z")
others = [each for each in told["packages"] if "licenseComments" in each]
named = {name for each in others for name in each["comment"].split(", ")}
inside = {str(file.relative_to(usr)) for pattern in ("lib/*", "plugins/*/*", "share/qt6/translations/*") for file in usr.glob(pattern)}
assert named == inside and inside, f"named or inside alone: {sorted(named ^ inside)}"
for each in others:
    assert (usr / each["licenseComments"]).stat().st_size > 0 and each["versionInfo"], each["name"]
    assert each["sourceInfo"].count("@") == 1 and each["externalRefs"][0]["referenceLocator"].startswith("pkg:deb/"), each
sources = {each["sourceInfo"].split(" ")[-1].split("@")[0] for each in others}
assert {"qt6-base", "icu"} <= sources, sources
identifiers = [each["SPDXID"] for each in told["packages"]]
assert len(set(identifiers)) == len(identifiers)
assert {each["relatedSpdxElement"] for each in told["relationships"]} == set(identifiers)
END
    for name in $(common_licences "$usr/share/licenses/others"); do
        [ -s "$usr/share/licenses/common-licenses/$name" ] || fail "the licence $name is referred to, but not inside"
    done
    for name in LGPL-3 GPL-3; do # Qt's
        [ -s "$usr/share/licenses/common-licenses/$name" ] || fail "the licence $name is not inside"
    done
    passed "a list of what is inside with its versions; every licence that it is under"
}

is_left_to_the_system() {
    local pattern
    while read -r pattern; do
        # shellcheck disable=SC2053 # a pattern
        [[ $1 == $pattern ]] && return 0
    done < <(sed '/^#/d' packaging/linux/system-libraries.txt)
    return 1
}

check_files() {
    say "Files:"
    check_texts
    check_packages
    check_bundle
}
