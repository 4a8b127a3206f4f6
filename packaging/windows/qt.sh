# The minimal Qt that the Windows program carries: Core, Gui, Network (Schannel), Sql (SQLite), Widgets; built by
# MinGW-w64 (posix threads) with the tools of the Qt on this system. Sourced by build.sh.
# build_qt WORK TOOLCHAIN: from WORK/src/qtbase into WORK/qt.

# What is off: tablets need wintab.h, which Debian's source lacks; OpenGL, Vulkan and D-Bus the program doesn't use;
# printing, SQL models and XML likewise. Qt Test is for check.sh alone.
qt_options=(
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake"
    -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DBUILD_SHARED_LIBS=ON -DCMAKE_BUILD_TYPE=Release
    -DFEATURE_tabletevent=OFF -DINPUT_opengl=no -DFEATURE_opengl=OFF -DFEATURE_opengl_dynamic=OFF -DFEATURE_vulkan=OFF -DFEATURE_dbus=OFF -DFEATURE_pkg_config=OFF
    -DFEATURE_schannel=ON -DFEATURE_openssl=OFF -DFEATURE_sql_sqlite=ON -DFEATURE_sql_odbc=OFF -DFEATURE_sql_mysql=OFF
    -DFEATURE_sql_psql=OFF -DFEATURE_system_sqlite=OFF -DFEATURE_system_zlib=OFF -DFEATURE_system_png=OFF
    -DFEATURE_system_jpeg=OFF -DFEATURE_system_freetype=OFF -DFEATURE_system_harfbuzz=OFF -DFEATURE_system_pcre2=OFF
    -DFEATURE_icu=OFF -DFEATURE_glib=OFF -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF -DFEATURE_gssapi=OFF
    -DFEATURE_direct2d1_1=OFF -DFEATURE_printsupport=OFF -DFEATURE_sqlmodel=OFF -DFEATURE_concurrent=OFF
    -DFEATURE_xml=OFF -DFEATURE_androiddeployqt=OFF -DFEATURE_precompile_header=ON
)

build_qt() {
    local work=$1 toolchain=$2
    [ -f "$work/qt/.complete" ] && return
    # Of this source, not of the program's commit: what is kept in WORK has the bytes of a build from nothing.
    local -x SOURCE_DATE_EPOCH
    SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -l "$work/src/qtbase/debian/changelog" -STimestamp)
    cmake -S "$work/src/qtbase" -B "$work/qt-build" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$toolchain" \
        -DCMAKE_INSTALL_PREFIX="$work/qt" "${qt_options[@]}" "${launcher[@]}"
    cmake --build "$work/qt-build" --parallel "$jobs"
    cmake --install "$work/qt-build"
    touch "$work/qt/.complete"
}
