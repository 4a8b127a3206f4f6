#!/usr/bin/env bash
# Installs what is missing, builds, and opens Revoke Desk in its Practice environment. Without a display: does the
# main job in a virtual one, as a person would, and leaves screenshots in build/tour/.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

display=${DISPLAY:-}${WAYLAND_DISPLAY:-}
if [ -n "$display" ]; then
    need build
    options=(-DREVOKE_DESK_TOUR=OFF)
else
    need build desktop
    options=(-DREVOKE_DESK_TOUR=ON)
fi

echo "Building (the first time takes some minutes) …"
quietly build/configure.log cmake --preset release "${options[@]}"
quietly build/build.log cmake --build --preset release --parallel "$(nproc)"

if [ -n "$display" ]; then
    exec build/release/app/revoke-desk --practice "$@"
fi

echo "There is no display: taking the tour in a virtual one."
rm -rf build/tour
mkdir -p build/tour
tests/sandbox.sh --desktop build/release/tests/tour/revoke-desk-tour "$PWD/build/tour"
echo "The tour is done; its pictures are in build/tour/."
