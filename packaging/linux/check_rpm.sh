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

# packages_required RPM: the Debian packages with the libraries that it requires. A plugin is not among them.
packages_required() {
    rpm --query --package --requires "$1" | sed -n 's/^\(lib[^(]*\.so[^(]*\)(.*/\1/p' | LC_ALL=C sort -u |
        while read -r soname; do
            dpkg-query --search "*/$soname" | sed 's/:.*//' | head -n 1
        done | LC_ALL=C sort -u
}

# tell_rpm ROOT NAME: installs a package NAME there that provides what standard input names.
tell_rpm() {
    local root=$1 name=$2
    {
        printf 'Name: %s\nVersion: 1\nRelease: 1\nSummary: What this system has\nLicense: none\nBuildArch: noarch\n' "$name"
        sed 's/^/Provides: /'
        printf '%%description\nNames alone.\n%%files\n'
    } >"$work/$name.spec"
    quietly "$check/rpm-$name.log" rpmbuild -bb --define "_topdir $work/rpmbuild" "$work/$name.spec"
    cp "$work/rpmbuild/RPMS/noarch/$name"-1-1.noarch.rpm "$root/tmp/$name.rpm"
    quietly "$check/rpm-$name.log" rpm_in "$root" --install "/tmp/$name.rpm"
}

# libraries_in ROOT: every library of it, as rpm names them.
libraries_in() {
    echo 'rtld(GNU_HASH)'
    find "$1"/usr/lib/*-linux-gnu -maxdepth 1 -name '*.so*' \( -type f -o -type l \) |
        /usr/lib/rpm/elfdeps --provides | LC_ALL=C sort -u
}

# refused ROOT WORDS WHY: the package, by rpm that misses what WORDS say.
refused() {
    ! rpm_in "$1" --install /tmp/package.rpm 2>"$check/rpm-refused.log" || fail "installed $3"
    grep -q "$2 is needed by" "$check/rpm-refused.log" || fail "rpm did not miss $2"
    passed "refused $3"
}

check_rpm() {
    local root=$work/rpm rpm version owners
    rpm=$(echo "$out"/*.rpm)
    version=$(rpm --query --package --queryformat '%{VERSION}' "$rpm")
    say "The .rpm in a clean Debian that has rpm:"
    [ "$permitted" != nothing ] || fail "this machine permits no chroot or no device nodes (no root?)"
    make_base "$base" "$work" || fail "no clean Debian could be made"
    unpack_base "$base" "$root"
    mapfile -t owners < <(packages_required "$rpm")
    quietly "$check/rpm-prepare.log" in_root "$root" \
        sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$@"' sh rpm "${owners[@]}"
    cp "$rpm" "$root/tmp/package.rpm"
    refused "$root" 'libQt6Widgets.so.6.*' "where rpm knows of no Qt"
    libraries_in "$root" | tell_rpm "$root" system-libraries
    tell_rpm "$root" libQt6Sql6 <<<libQt6Sql6-without-drivers # as openSUSE has it
    refused "$root" 'qt6-sql-sqlite.*' "without Qt's SQLite driver, where that is a package of its own"
    quietly "$check/rpm-driver.log" in_root "$root" apt-get install -yq --no-install-recommends libqt6sql6-sqlite
    tell_rpm "$root" qt6-sql-sqlite <<<qt6-sql-sqlite-driver
    mkdir -p "$root/usr/share/licenses" # where rpm is at home, the system's
    everything_in "$root" >"$work/rpm-before"
    quietly "$check/rpm-install.log" rpm_in "$root" --install --verbose /tmp/package.rpm
    passed "installed, with every requirement met"
    rpm_in "$root" --verify "$program" || fail "files differ from the package's"
    answers rpm "$version" as_person "$root" "$program"
    obeys rpm "$root" "$program"
    use_it rpm "$root" "$program" "$program-practice"
    quietly "$check/rpm-remove.log" rpm_in "$root" --erase "$program"
    ! rpm_in "$root" --query "$program" >/dev/null || fail "rpm still knows it"
    everything_in "$root" | diff "$work/rpm-before" - >"$check/rpm-left.log" || fail "left behind: $(cat "$check/rpm-left.log")"
    passed "removed: nothing left, nothing else gone"
}
