#!/usr/bin/env bash
# Installs a build into FOLDER together with Qt and whatever else a desktop may lack, so that the folder runs
# wherever it stands; with the licences of what was added and a list of it (share/doc/PROGRAM/contents.spdx.json).
# What it leaves to the system: system-libraries.txt.
# usage: bundle.sh BUILD FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../packages.sh"
. "$here/bundle_origins.sh"
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

# add FILE PLACE: puts it there in the folder and notes whose it is.
declare -A files_of=()
add() {
    local owner
    owner=$(owner_of "$1")
    install -D -m 644 "$1" "$folder/$2"
    files_of[$owner]+="${files_of[$owner]:+, }$2"
}

DESTDIR='' cmake --install "$build" --strip --prefix "$folder" >/dev/null
found=()
for plugin in "${required[@]}" "${optional[@]}"; do
    if [ -f "$qt/$plugin" ]; then
        add "$qt/$plugin" "plugins/$plugin"
        found+=("$folder/plugins/$plugin")
    elif [[ " ${required[*]} " == *" $plugin "* ]]; then
        echo "Qt lacks the plugin $plugin" >&2
        exit 1
    fi
done
add "$words/qtbase_pt_BR.qm" share/qt6/translations/qtbase_pt_BR.qm

for program in "$folder"/bin/* "${found[@]}"; do
    while read -r soname path; do
        is_the_systems "$soname" && continue
        [ -e "$folder/lib/$soname" ] || add "$(realpath "$path")" "lib/$soname"
    done < <(needs "$program")
done

# Each finds the others from where it stands itself; no variable, which a person could change, is asked.
patchelf --set-rpath "\$ORIGIN/../lib" "$folder"/bin/*
patchelf --set-rpath "\$ORIGIN" "$folder"/lib/*.so*
patchelf --set-rpath "\$ORIGIN/../../lib" "${found[@]}"
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = share/qt6/translations\n' >"$folder/bin/qt.conf"

mapfile -t owners < <(printf '%s\n' "${!files_of[@]}" | LC_ALL=C sort)
copy_licences "$folder/share/licenses" "${owners[@]}"
origins=()
for owner in "${owners[@]}"; do origins+=("$owner" "${files_of[$owner]}"); done
list_origins "${origins[@]}" >"$folder/share/doc/$(product PROGRAM)/contents.spdx.json"
chmod -R u=rwX,go=rX "$folder"
