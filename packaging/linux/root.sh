# A clean Debian system in a folder, and commands in it. Sourced; needs root, debootstrap and util-linux.

# What a person's desktop has and the main job needs; nothing of it brings Qt.
desktop_of_the_root=(xvfb openbox dbus dbus-daemon gnome-keyring libsecret-1-0 at-spi2-core xdotool x11-apps x11-utils
                     fonts-dejavu-core python3-minimal python3-gi gir1.2-atspi-2.0)

# make_base ARCHIVE: a minimal system of the release that runs here, from the mirrors that apt has here, with the
# desktop above; kept as an archive, since it takes minutes.
make_base() {
    local archive=$1 root mirror suite
    [ -f "$archive" ] && return 0
    # shellcheck disable=SC1091
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' |
             awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
    root=$(mktemp -d)
    chmod 755 "$root"
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$archive.log" 2>&1
    # What apt knows here it knows there: mirrors, keys, settings.
    rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
    cp -r /etc/apt/sources.list.d "$root/etc/apt/"
    [ -f /etc/apt/sources.list ] && cp /etc/apt/sources.list "$root/etc/apt/"
    cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    in_root "$root" sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$@" && apt-get clean' \
        sh "${desktop_of_the_root[@]}" >>"$archive.log" 2>&1
    in_root "$root" useradd --create-home helpdesk
    mkdir -p "$(dirname "$archive")"
    tar --create --file "$archive.new" --numeric-owner --directory "$root" .
    mv "$archive.new" "$archive"
    rm -rf --one-file-system "$root"
}

# unpack_base ARCHIVE FOLDER
unpack_base() {
    mkdir -p "$2"
    tar --extract --file "$1" --numeric-owner --same-permissions --directory "$2"
}

# in_root ROOT COMMAND...: as root, with /proc and /dev of its own, which go with the command.
in_root() {
    local root=$1
    shift
    unshare --mount --pid --fork --kill-child bash -c '
        set -e
        mount --make-rprivate /
        mount -t proc proc "$0/proc"
        mount --bind /dev "$0/dev"
        mount -t tmpfs tmpfs "$0/dev/shm"
        exec chroot "$0" env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive "$@"' "$root" "$@"
}

# as_person ROOT COMMAND...: as a person who works there.
as_person() {
    local root=$1
    shift
    in_root "$root" setpriv --reuid helpdesk --regid helpdesk --init-groups --no-new-privs \
        env HOME=/home/helpdesk "$@"
}
