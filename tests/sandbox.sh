#!/usr/bin/env bash
# Runs COMMAND with a HOME, XDG folders and temporary folder of its own, which are gone afterwards.
# --desktop: also in a virtual X server with a window manager, a session bus, an unlocked gnome-keyring
# and the accessibility bus. usage: sandbox.sh [--desktop] COMMAND [ARG...]
set -u
desktop=no
if [ "${1:-}" = --desktop ]; then desktop=yes; shift; fi
tmp=$(mktemp -d) || exit 1
mkdir -p "$tmp"/{home,config,data,cache,state,run,tmp} && chmod 700 "$tmp"/* # whatever the umask is
export HOME=$tmp/home XDG_CONFIG_HOME=$tmp/config XDG_DATA_HOME=$tmp/data XDG_CACHE_HOME=$tmp/cache \
       XDG_STATE_HOME=$tmp/state XDG_RUNTIME_DIR=$tmp/run TMPDIR=$tmp/tmp LC_ALL=C.UTF-8 no_proxy='*'
unset DBUS_SESSION_BUS_ADDRESS http_proxy https_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY all_proxy
if [ $desktop = no ]; then
  QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} "$@"
  result=$?
else
  exec 9>"$tmp/display"
  Xvfb -displayfd 9 -screen 0 1280x800x24 -nolisten tcp -noreset >/dev/null 2>&1 &
  x=$!
  for _ in $(seq 200); do [ -s "$tmp/display" ] && break; sleep 0.1; done
  DISPLAY=:$(cat "$tmp/display")
  export DISPLAY QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 XDG_CURRENT_DESKTOP=GNOME
  cat >"$tmp/inner" <<'I'
printf 'practice' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & a=$!
openbox >/dev/null 2>&1 & o=$!
for _ in $(seq 100); do xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break; sleep 0.1; done
"$@"; r=$?
kill $o $a 2>/dev/null; exit $r
I
  dbus-run-session -- bash "$tmp/inner" "$@" 2> >(grep -v 'set fd limit' >&2)
  result=$?
  kill $x 2>/dev/null; wait $x 2>/dev/null; exec 9>&-
fi
rm -rf "$tmp"
exit $result
