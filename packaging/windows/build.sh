#!/usr/bin/env bash
# Builds Revoke Desk for 64-bit Windows on Debian or Ubuntu: fetches the sources of Qt, cpp-httplib and SQLite,
# cross-compiles a minimal Qt, the program and the practice server, and makes the installer and the MSI.
#   packaging/windows/build.sh [--work-dir DIR] [--stage sources|qt|program|installer] [--jobs N]
# DIR (default build/windows) keeps everything; what is finished there is not made again. --stage ends after that stage.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/build/windows
last=installer
jobs=$(nproc)
while [ $# -gt 0 ]; do
    case $1 in
        --work-dir) work=$2; shift 2 ;;
        --stage) last=$2; shift 2 ;;
        --jobs) jobs=$2; shift 2 ;;
        *) sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
mkdir -p "$work"
work=$(cd "$work" && pwd)
. "$root/packaging/packages.sh"
need windows
toolchain=$here/mingw-w64.cmake
launcher=()
command -v ccache >/dev/null && launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)

. "$here/sources.sh"
. "$here/qt.sh"
. "$here/program.sh"
. "$here/installer.sh"
. "$here/msi.sh"

# Import libraries of Windows' own parts, by which what a bundle lacks is found out.
windows_libraries=$here/windows-libraries.txt
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

done_with() { echo "== $1: done ($SECONDS s)"; if [ "$last" = "$1" ]; then exit 0; fi; }

fetch_sources "$work"
done_with sources
build_qt "$work" "$toolchain"
done_with qt
build_program "$work" "$root"
bundle "$work" "$root"
done_with program
version=$(info REVOKE_DESK_VERSION)
program=$(info REVOKE_DESK_PROGRAM)
make_installer "$work" "$version"
make_msi "$work" "$version"
(cd "$work/packages" && sha256sum "$program-$version"-setup.exe "$program-$version".msi >SHA256SUMS)
done_with installer
