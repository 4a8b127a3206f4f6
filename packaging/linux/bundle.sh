#!/usr/bin/env bash
# Installs a build into FOLDER together with Qt and whatever else a desktop may lack, so that the folder runs
# wherever it stands. What it leaves to the system: system-libraries.txt.
# usage: bundle.sh BUILD FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$1
folder=$2

# Not the platform plugins vnc, linuxfb and the like (the program refuses them), nor what needs GTK.
required=(platforms/libqxcb.so platforms/libqoffscreen.so sqldrivers/libqsqlite.so tls/libqopensslbackend.so
          platforminputcontexts/libcomposeplatforminputcontextplugin.so
          platforminputcontexts/libibusplatforminputcontextplugin.so)
# Where the system that builds has them; without them it runs under XWayland and with Qt's own file dialogs.
optional=(platforms/libqwayland-generic.so wayland-shell-integration/libxdg-shell.so
          wayland-decoration-client/libbradient.so platformthemes/libqxdgdesktopportal.so)

qt=$(qmake6 -query QT_INSTALL_PLUGINS)
words=$(qmake6 -query QT_INSTALL_TRANSLATIONS)
mapfile -t patterns < <(sed '/^#/d' "$here/system-libraries.txt")

is_the_systems() {
    local pattern
    for pattern in "${patterns[@]}"; do
        # shellcheck disable=SC2053 # a pattern
        [[ $1 == $pattern ]] && return 0
    done
    return 1
}

# The libraries that FILE needs, and those need in turn: "soname path" a line.
needs() {
    ldd "$1" | sed -n 's/^\t\([^ ]*\) => \(\/[^ ]*\) (0x.*/\1 \2/p'
}

DESTDIR='' cmake --install "$build" --strip --prefix "$folder" >/dev/null
mkdir -p "$folder/lib" "$folder/share/qt6/translations"
found=()
for plugin in "${required[@]}" "${optional[@]}"; do
    if [ -f "$qt/$plugin" ]; then
        install -D -m 644 "$qt/$plugin" "$folder/plugins/$plugin"
        found+=("$folder/plugins/$plugin")
    elif [[ " ${required[*]} " == *" $plugin "* ]]; then
        echo "Qt lacks the plugin $plugin" >&2
        exit 1
    fi
done
install -m 644 "$words"/qtbase_pt_BR.qm "$folder/share/qt6/translations/"

for program in "$folder"/bin/* "${found[@]}"; do
    while read -r soname path; do
        is_the_systems "$soname" && continue
        [ -e "$folder/lib/$soname" ] || install -m 644 "$path" "$folder/lib/$soname"
    done < <(needs "$program")
done

# Each finds the others from where it stands itself; no variable, which a person could change, is asked.
patchelf --set-rpath "\$ORIGIN/../lib" "$folder"/bin/*
patchelf --set-rpath "\$ORIGIN" "$folder"/lib/*.so*
patchelf --set-rpath "\$ORIGIN/../../lib" "${found[@]}"
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = share/qt6/translations\n' >"$folder/bin/qt.conf"

# The licences of what was added, by the package that it came from.
licences=$folder/share/licenses/others
mkdir -p "$licences"
for file in "$folder"/lib/*.so* ; do
    dpkg-query --search "*/$(basename "$file")" 2>/dev/null | sed 's/:.*//'
done | LC_ALL=C sort -u | while read -r package; do
    [ -f "/usr/share/doc/$package/copyright" ] && install -m 644 "/usr/share/doc/$package/copyright" "$licences/$package"
done
chmod -R u=rwX,go=rX "$folder"
