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
        -DREVOKE_DESK_WERROR=ON -DREVOKE_DESK_TESTS=OFF -DREVOKE_DESK_BENCH=OFF -DREVOKE_DESK_TOUR=ON "${launcher[@]}"
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
    cp "$gcc" "$(dirname "$gcc")/libgcc_s_seh-1.dll" "$bundle/"
    cp "$(x86_64-w64-mingw32-g++-posix -print-file-name=libwinpthread-1.dll)" "$bundle/"
    install -D -m 644 /usr/share/qt6/translations/qtbase_pt_BR.qm "$bundle/translations/qtbase_pt_BR.qm"
    # No folder but this one is asked for plugins: not where this Qt was built.
    printf '[Paths]\r\nPrefix = .\r\nPlugins = plugins\r\nTranslations = translations\r\n' >"$bundle/qt.conf"
    sed 's/$/\r/' "$root/LICENSE" >"$bundle/LICENSE.txt"
    # PolicyDefinitions of the machine or of the domain takes them as they are.
    local policies=$root/packaging/policies language
    install -D -m 644 "$policies/revoke-desk.admx" "$bundle/policies/revoke-desk.admx"
    for language in en-US pt-BR; do
        install -D -m 644 "$policies/$language/revoke-desk.adml" "$bundle/policies/$language/revoke-desk.adml"
    done
    find "$bundle" -regex "$programs" -exec x86_64-w64-mingw32-strip --strip-unneeded {} +
    complete "$bundle"
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
