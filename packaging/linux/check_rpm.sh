# The .rpm, installed, used and removed in a clean system. Sourced by check.sh.
# That system is a Debian, the release whose libraries the .rpm here is built with. Its rpm knows nothing of what dpkg
# installed: it is told by a package of names alone, made from the files that are there. What the .rpm requires
# beyond them hinders its installation, as it would on a system of rpm's own.

# Debian's rpm wants to be asked twice.
rpm_in() {
    local root=$1
    shift
    in_root "$root" rpm --force-debian "$@"
}

# packages_required RPM: the Debian packages with the libraries that it requires.
packages_required() {
    rpm --query --package --requires "$1" | sed -n 's/^\(lib[^(]*\.so[^(]*\)(.*/\1/p' | LC_ALL=C sort -u |
        while read -r soname; do
            dpkg-query --search "*/$soname" | sed 's/:.*//' | head -n 1
        done | LC_ALL=C sort -u
    echo libqt6sql6-sqlite # recommended: Qt's driver, a plugin
}

# tell_rpm ROOT: installs a package there that provides every library of ROOT.
tell_rpm() {
    local root=$1 spec=$work/system-libraries.spec
    {
        printf 'Name: system-libraries\nVersion: 1\nRelease: 1\nSummary: What this system has\nLicense: none\n'
        printf 'BuildArch: noarch\nProvides: rtld(GNU_HASH)\n'
        find "$root"/usr/lib/*-linux-gnu -maxdepth 1 -name '*.so*' \( -type f -o -type l \) |
            /usr/lib/rpm/elfdeps --provides | LC_ALL=C sort -u | sed 's/^/Provides: /'
        printf '%%description\nNames alone.\n%%files\n'
    } >"$spec"
    quietly "$check/rpm-system.log" rpmbuild -bb --define "_topdir $work/rpmbuild" "$spec"
    cp "$work"/rpmbuild/RPMS/noarch/system-libraries-*.rpm "$root/tmp/system-libraries.rpm"
    quietly "$check/rpm-system.log" rpm_in "$root" --install /tmp/system-libraries.rpm
}

check_rpm() {
    local root=$work/rpm rpm version owners
    rpm=$(echo "$out"/*.rpm)
    version=$(rpm --query --package --queryformat '%{VERSION}' "$rpm")
    say "The .rpm in a clean Debian that has rpm:"
    [ "$permitted" != nothing ] || fail "this machine permits no chroot or no device nodes (no root?)"
    make_base "$check/base.tar" "$work" || fail "no clean Debian could be made"
    unpack_base "$check/base.tar" "$root"
    mapfile -t owners < <(packages_required "$rpm")
    quietly "$check/rpm-prepare.log" in_root "$root" \
        sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$@"' sh rpm "${owners[@]}"
    cp "$rpm" "$root/tmp/revoke-desk.rpm"
    ! rpm_in "$root" --install /tmp/revoke-desk.rpm 2>"$check/rpm-refused.log" || fail "installed without its libraries"
    grep -q 'libQt6Widgets.so.6.*is needed by' "$check/rpm-refused.log" || fail "rpm missed no library"
    passed "refused where rpm knows of no Qt"
    tell_rpm "$root"
    mkdir -p "$root/usr/share/licenses" # where rpm is at home, the system's
    everything_in "$root" >"$work/rpm-before"
    quietly "$check/rpm-install.log" rpm_in "$root" --install --verbose /tmp/revoke-desk.rpm
    passed "installed, with every requirement met"
    rpm_in "$root" --verify revoke-desk || fail "files differ from the package's"
    answers rpm "$version" as_person "$root" revoke-desk
    obeys rpm "$root" revoke-desk
    use_it rpm "$root" revoke-desk revoke-desk-practice
    quietly "$check/rpm-remove.log" rpm_in "$root" --erase revoke-desk
    ! rpm_in "$root" --query revoke-desk >/dev/null || fail "rpm still knows it"
    everything_in "$root" | diff "$work/rpm-before" - >"$check/rpm-left.log" || fail "left behind: $(cat "$check/rpm-left.log")"
    passed "removed: nothing left, nothing else gone"
}
