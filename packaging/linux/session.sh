#!/usr/bin/env bash
# A desktop session for COMMAND in a clean system: virtual display, window manager, session bus, unlocked keyring,
# accessibility. usage: session.sh COMMAND [ARG...]
set -eu
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 XDG_CURRENT_DESKTOP=GNOME
exec 9>"$XDG_RUNTIME_DIR/display"
# It must not start anew when its first client, of which there is but one yet, ends: the next would lose its connection.
Xvfb -displayfd 9 -screen 0 1280x1000x24 -nolisten tcp -noreset >/dev/null 2>&1 &
x=$!
trap 'kill $x; rm -rf "$XDG_RUNTIME_DIR"' EXIT
for _ in $(seq 200); do [ -s "$XDG_RUNTIME_DIR/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$XDG_RUNTIME_DIR/display")
export DISPLAY
dbus-run-session -- bash -c '
    printf practice | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    # It runs this once it manages windows; a window that is mapped while it starts may stay unmapped.
    openbox --startup "touch $XDG_RUNTIME_DIR/managed" &
    for _ in $(seq 600); do [ -e "$XDG_RUNTIME_DIR/managed" ] && break; sleep 0.1; done
    [ -e "$XDG_RUNTIME_DIR/managed" ] || { echo "session: the window manager did not start" >&2; exit 1; }
    "$@"' session "$@"
