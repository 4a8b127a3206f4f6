# What the project needs, by system, and functions: what installs the missing, what a name is. Sourced by the scripts
# of packaging/ and tests/.

build_packages=(build-essential cmake ninja-build pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
                qtkeychain-qt6-dev libcpp-httplib-dev libssl-dev libgl-dev libqt6sql6-sqlite qt6-translations-l10n)
desktop_packages=(xvfb xauth dbus dbus-daemon gnome-keyring libsecret-1-0 at-spi2-core openbox x11-utils x11-xserver-utils
                  fonts-dejavu-core fonts-noto-core fonts-noto-cjk procps)
test_packages=(git openssl sqlite3 clang-format-14 ccache lld librapidcheck-dev libsecret-tools util-linux libcap2-bin)
deb_packages=(git dpkg-dev fakeroot file binutils) # packaging/linux/build.sh deb
package_packages=("${deb_packages[@]}" rpm patchelf xz-utils) # packaging/linux/build.sh
deb_check_packages=(lintian debootstrap util-linux imagemagick) # packaging/linux/check.sh deb
check_packages=("${deb_check_packages[@]}" rpmlint desktop-file-utils appstream mandoc flatpak-builder)
unpacked_check_packages=(xvfb openbox xdotool x11-apps python3-gi gir1.2-atspi-2.0) # ... where it cannot be installed
windows_packages=(git dpkg-dev cmake ninja-build g++-mingw-w64-x86-64-posix nsis wixl msitools faketime qt6-base-dev
                  qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n) # packaging/windows/build.sh
command -v npm >/dev/null || windows_packages+=(npm) # which other sources of Node.js bring along
windows_check_packages=(wine wine64 xvfb x11-utils imagemagick) # packaging/windows/check.sh

# product NAME: REVOKE_DESK_NAME of cmake/ProductInfo.cmake, where it is one literal.
product() { sed -n "s/^set(REVOKE_DESK_$1 \"\([^\"]*\)\").*/\1/p" "$(dirname "${BASH_SOURCE[0]}")/../cmake/ProductInfo.cmake"; }

# need GROUP...: installs the packages of these groups that are not there. On a system without apt names them.
need() {
    local wanted=() missing=() group package
    for group in "$@"; do
        local -n list="${group}_packages"
        wanted+=("${list[@]}")
    done
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        name_packages
        return
    fi
    for package in "${wanted[@]}"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local run=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and there is no sudo to install them with: ${missing[*]}" >&2
            echo "Install them as root, then run this again." >&2
            return 1
        fi
        run=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
           "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends -o DPkg::Lock::Timeout=600 "${missing[@]}"; } \
         >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        echo "The packages could not be installed; the end of what apt said stands above." >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

# Other systems: goes on where the tools are there, otherwise says what to install.
name_packages() {
    if command -v cmake >/dev/null && command -v ninja >/dev/null && { command -v qmake6 || command -v qmake-qt6; } >/dev/null; then
        return 0
    fi
    cat >&2 <<'EOF'
This system has no apt. Install these yourself, then run this again:
  Fedora:   gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qttools-devel qtkeychain-qt6-devel cpp-httplib-devel
            openssl-devel xorg-x11-server-Xvfb dbus-daemon gnome-keyring at-spi2-core openbox xprop
  Arch:     base-devel cmake ninja qt6-base qt6-tools qtkeychain-qt6 cpp-httplib openssl xorg-server-xvfb dbus
            gnome-keyring at-spi2-core openbox xorg-xprop
  openSUSE: gcc-c++ cmake ninja qt6-base-devel qt6-tools-devel qtkeychain-qt6-devel cpp-httplib-devel libopenssl-devel
            xorg-x11-server-Xvfb dbus-1-daemon gnome-keyring at-spi2-core openbox xprop
EOF
    return 1
}

# quietly LOG COMMAND...: runs it with its output in LOG; on failure shows the end.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        echo "This failed: $*" >&2
        echo "The whole output is in $log" >&2
        return 1
    fi
}
