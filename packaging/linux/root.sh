# A clean Debian system in a folder, and commands in it. Sourced; needs root, debootstrap and util-linux.
# Nothing is mounted but in a mount namespace that ends with the command, and the devices in the folder are its own:
# whatever happens, the folder can be removed.

# What a person's desktop has and the main job needs; nothing of it brings Qt.
desktop_of_the_root=(xvfb openbox dbus dbus-daemon gnome-keyring libsecret-1-0 at-spi2-core xdotool x11-apps x11-utils
                     fonts-dejavu-core python3-minimal python3-gi gir1.2-atspi-2.0)

# what_is_permitted FOLDER: prints how far one can get in it:
#   mounts   a mount and process namespace for each command
#   chroot   no mounts, as in a container without CAP_SYS_ADMIN: the system has no /proc
#   nothing  no chroot or no device nodes, as without root: there can be no other system
what_is_permitted() {
    local probe permitted=nothing
    probe=$(mktemp -d "$1/probe.XXXXXX")
    if mknod "$probe/null" c 1 3 && echo >"$probe/null" && chroot / true; then
        permitted=chroot
        if unshare --mount --pid --fork mount -t tmpfs tmpfs "$probe"; then permitted=mounts; fi
    fi 2>/dev/null
    rm -r "$probe"
    echo $permitted
}

# namespace_of_its_own COMMAND...: everything that the command starts and mounts goes with it, where $permitted allows.
namespace_of_its_own() {
    if [ "$permitted" = mounts ]; then
        unshare --mount --pid --fork --kill-child --mount-proc "$@"
    else
        "$@"
    fi
}

# suite: the name of the release that runs here.
suite() {
    # shellcheck disable=SC1091
    (. /etc/os-release && echo "$VERSION_CODENAME")
}

# make_base ARCHIVE FOLDER: a minimal system of the release that runs here, from the mirrors that apt has here, with
# the desktop above; made in FOLDER, kept as an archive, since it takes minutes.
make_base() {
    local archive=$1 root mirror
    [ -f "$archive" ] && return 0
    mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' |
             awk -v suite="$(suite)" '$2 == suite && $3 == "main" { print $1; exit }')
    root=$(mktemp -d "$2/root.XXXXXX")
    chmod 755 "$root"
    if ! namespace_of_its_own debootstrap --variant=minbase "$(suite)" "$root" "$mirror" >"$archive.log" 2>&1 ||
        ! furnish "$root" >>"$archive.log" 2>&1; then
        tail -n 20 "$archive.log" >&2
        rm -rf --one-file-system "$root"
        return 1
    fi
    tar --create --file "$archive.new" --numeric-owner --directory "$root" .
    mv "$archive.new" "$archive"
    rm -rf --one-file-system "$root"
}

# furnish ROOT: what apt knows here it knows there (mirrors, keys, settings); the desktop; a person.
furnish() {
    local root=$1
    if [ -L "$root/proc" ]; then # debootstrap's way in some containers, and a loop in a chroot
        rm "$root/proc" && mkdir "$root/proc"
    fi
    rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
    cp -r /etc/apt/sources.list.d "$root/etc/apt/"
    [ ! -f /etc/apt/sources.list ] || cp /etc/apt/sources.list "$root/etc/apt/"
    cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/no-power-cut-matters-here"
    in_root "$root" sh -c 'apt-get update -q && apt-get install -yq --no-install-recommends "$@" && apt-get clean' \
        sh "${desktop_of_the_root[@]}" &&
        in_root "$root" useradd --create-home helpdesk
}

# unpack_base ARCHIVE FOLDER
unpack_base() {
    mkdir -p "$2"
    tar --extract --file "$1" --numeric-owner --same-permissions --directory "$2"
}

# in_root ROOT COMMAND...: as root.
in_root() {
    local root=$1 result=0
    shift
    namespace_of_its_own bash -c '
        if [ "$1" = mounts ]; then
            mount -t proc proc "$0/proc" && mount -t tmpfs tmpfs "$0/dev/shm" || exit
        fi
        shift
        exec chroot "$0" env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive "$@"' "$root" "$permitted" "$@" || result=$?
    end_what_runs_in "$root"
    return $result
}

# end_what_runs_in ROOT: without a process namespace, what a command left running.
end_what_runs_in() {
    local process root
    [ "$permitted" = chroot ] || return 0
    root=$(realpath "$1")
    for process in /proc/[0-9]*; do
        if [ "$(readlink "$process/root")" = "$root" ]; then
            kill "${process#/proc/}" 2>/dev/null || true
        fi
    done
}

# as_person ROOT COMMAND...: as a person who works there.
as_person() {
    local root=$1
    shift
    in_root "$root" setpriv --reuid helpdesk --regid helpdesk --init-groups --no-new-privs \
        env HOME=/home/helpdesk "$@"
}
