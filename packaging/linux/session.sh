#!/usr/bin/env bash
# A desktop session for COMMAND in a clean system: virtual display, window manager, session bus, unlocked keyring,
# accessibility. usage: session.sh COMMAND [ARG...]
set -eu
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 XDG_CURRENT_DESKTOP=GNOME
exec 9>"$XDG_RUNTIME_DIR/display"
Xvfb -displayfd 9 -screen 0 1280x1000x24 -nolisten tcp >/dev/null 2>&1 &
x=$!
trap 'kill $x; rm -rf "$XDG_RUNTIME_DIR"' EXIT
for _ in $(seq 200); do [ -s "$XDG_RUNTIME_DIR/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$XDG_RUNTIME_DIR/display")
export DISPLAY
dbus-run-session -- bash -c '
    printf practice | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    openbox >/dev/null 2>&1 &
    for _ in $(seq 100); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
        sleep 0.1
    done
    "$@"' session "$@"
