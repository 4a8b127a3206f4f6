# The programs and what they need, as they stand in their folder on Windows. Sourced by build.sh.

# build_program WORK ROOT: WORK/program, the build; with revoke-desk-tour, which check.sh drives.
build_program() {
    local work=$1 root=$2 tools
    tools=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake
    # cpp-httplib is one header; its package description is made without compiling anything.
    if [ ! -f "$work/httplib/include/httplib.h" ]; then
        install -D -m 644 "$work/src/cpp-httplib/httplib.h" "$work/httplib/include/httplib.h"
        mkdir -p "$work/httplib/lib/cmake/httplib"
        cat >"$work/httplib/lib/cmake/httplib/httplibConfig.cmake" <<'END'
add_library(httplib::httplib INTERFACE IMPORTED)
get_filename_component(httplib_root "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
target_include_directories(httplib::httplib INTERFACE "${httplib_root}/include")
target_link_libraries(httplib::httplib INTERFACE ws2_32 crypt32)
END
    fi
    # As qt-cmake does, which takes no folder with a space. This folder's toolchain: a Qt that is kept knows the one of
    # the folder that it was built from.
    cmake -S "$root" -B "$work/program" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$work/qt/lib/cmake/Qt6/qt.toolchain.cmake" \
        -DQT_CHAINLOAD_TOOLCHAIN_FILE="$here/mingw-w64.cmake" \
        -Dhttplib_DIR="$work/httplib/lib/cmake/httplib" -DQt6LinguistTools_DIR="$tools/Qt6LinguistTools" \
        -DREVOKE_DESK_WERROR=ON -DREVOKE_DESK_HARDENED=ON -DREVOKE_DESK_TESTS=OFF -DREVOKE_DESK_BENCH=OFF \
        -DREVOKE_DESK_TOUR=ON "${launcher[@]}"
    cmake --build "$work/program" --parallel "$jobs"
}

programs='.*\.\(exe\|com\|dll\)'

# bundle WORK ROOT: WORK/bundle, exactly what is installed.
bundle() {
    local work=$1 root=$2 bundle=$1/bundle plugin library
    rm -rf "$bundle"
    mkdir -p "$bundle"
    cp "$work/program/app/revoke-desk."{exe,com} "$work/program/app/practice/revoke-desk-practice.exe" "$bundle/"
    for plugin in platforms/qwindows sqldrivers/qsqlite tls/qschannelbackend styles/qwindowsvistastyle; do
        install -D -m 755 "$work/qt/plugins/$plugin.dll" "$bundle/plugins/$plugin.dll"
    done
    for library in Core Gui Network Sql Widgets; do
        cp "$work/qt/bin/Qt6$library.dll" "$bundle/"
    done
    local gcc
    gcc=$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)
    cp "$gcc" "$(dirname "$gcc")"/lib{gcc_s_seh-1,ssp-0}.dll "$bundle/"
    cp "$(x86_64-w64-mingw32-g++-posix -print-file-name=libwinpthread-1.dll)" "$bundle/"
    qt_paths "$bundle" /usr/share/qt6/translations
    sed 's/$/\r/' "$root/LICENSE" >"$bundle/LICENSE.txt"
    licences "$work/src" "$bundle/licenses"
    # PolicyDefinitions of the machine or of the domain takes them as they are.
    local policies=$root/packaging/policies language
    install -D -m 644 "$policies/revoke-desk.admx" "$bundle/policies/revoke-desk.admx"
    for language in en-US pt-BR; do
        install -D -m 644 "$policies/$language/revoke-desk.adml" "$bundle/policies/$language/revoke-desk.adml"
    done
    find "$bundle" -regex "$programs" -exec x86_64-w64-mingw32-strip --strip-unneeded {} +
    complete "$bundle"
}

# qt_paths BUNDLE TRANSLATIONS: no folder but this one is asked for plugins and words: not where this Qt was built.
qt_paths() {
    install -D -m 644 "$2/qtbase_pt_BR.qm" "$1/translations/qtbase_pt_BR.qm"
    printf '[Paths]\r\nPrefix = .\r\nPlugins = plugins\r\nTranslations = translations\r\n' >"$1/qt.conf"
}

# Parts of Qt's source that no library of this build has in it.
foreign_parts='/(3rdparty/(VulkanMemoryAllocator|android|gradle|wasm|xcb)|dbus|gui/(opengl|vulkan)|plugins/platforms/cocoa|testlib/.*)$'

# licence_files ATTRIBUTION: "LicenseFile": "…", or "LicenseFiles": ["…", "…"]; what is in the public domain has none.
licence_files() {
    tr -d '\n' <"$1" |
        sed 's/"LicenseFiles\{0,1\}": *\(\[[^]]*\]\|"[^"]*"\)/\n=\1\n/g' | sed -n 's/^=//p' | tr -d '[]" ' | tr ',' '\n' |
        sed '/^\.\.\//d' | LC_ALL=C sort -u
}

# licences SOURCES TO: of everything in the bundle that is not ours, as its sources and packages have them.
licences() {
    local src=$1 to=$2 folder file
    mkdir -p "$to/qtbase"
    cp "$src/qtbase/LICENSES/"* "$to/qtbase/"
    find "$src/qtbase/src" -name qt_attribution.json -printf '%h\n' | grep -Ev "$foreign_parts" | LC_ALL=C sort |
        while read -r folder; do
            local part=${folder#"$src"/qtbase/src/}
            part=${part#3rdparty/}
            licence_files "$folder/qt_attribution.json" | while read -r file; do
                cp "$folder/$file" "$to/qtbase/${part//\//-}-$(basename "$file" .txt).txt"
            done
        done
    cp "$src/cpp-httplib/LICENSE" "$to/cpp-httplib.txt"
    sed '/^\*\*\*/,$d; s/^\*\* \{0,1\}//; 1d' "$src/sqlite/sqlite3.h" >"$to/sqlite.txt"
    # With GCC's Runtime Library Exception, and the licence of winpthreads.
    cp /usr/share/doc/g++-mingw-w64-x86-64-posix/copyright "$to/gcc.txt"
    cp /usr/share/doc/mingw-w64-x86-64-dev/copyright "$to/mingw-w64.txt"
    sed 's/$/\r/' "$here/licenses.txt" >"$to/README.txt"
    chmod -R a+rX,u+w "$to"
}

# complete BUNDLE: every library that something in it imports is in it or is Windows' own.
complete() {
    local missing
    missing=$(find "$1" -regex "$programs" -exec x86_64-w64-mingw32-objdump -p {} + |
        sed -n 's/^\tDLL Name: //p' | sort -fu | while read -r name; do
            [ -f "$1/$name" ] || grep -qix "$name" "$windows_libraries" || echo "$name"
        done)
    if [ -n "$missing" ]; then
        echo "Imported, but neither in the bundle nor a part of Windows: $missing" >&2
        return 1
    fi
}
