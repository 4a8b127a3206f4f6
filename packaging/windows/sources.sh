# Where the sources of what the Windows program is built on come from. Sourced by build.sh.
# fetch_sources WORK: leaves qtbase/, cpp-httplib/ and sqlite/ (the amalgamation) below WORK/src.

# npm's package better-sqlite3 carries SQLite's amalgamation, which Debian's Qt source lacks.
sqlite_package=better-sqlite3@12.11.1
sqlite_sha512=76af40b40a608393c616d0733c54819771d94231e893981a40233ace1d989346929830acd426e7548f3f1e001242434ab16169b1e20ef5b7a0e71c696216c87c

# A private apt configuration in WORK/apt: the source packages of the sources that this system installs from.
# The system's own configuration and lists stay as they are.
private_apt() {
    local apt=$1/apt
    mkdir -p "$apt/parts" "$apt/lists/partial" "$apt/cache/archives/partial"
    : >"$apt/sources.list"
    if [ -f /etc/apt/sources.list ]; then
        sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$apt/sources.list"
    fi
    local file
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -f "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" >"$apt/parts/${file##*/}"
    done
    for file in /etc/apt/sources.list.d/*.list; do
        [ -f "$file" ] && sed -n 's/^deb /deb-src /p' "$file" >"$apt/parts/${file##*/}"
    done
    apt_options=(-o "Dir::Etc::SourceList=$apt/sources.list" -o "Dir::Etc::SourceParts=$apt/parts"
                 -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o "APT::Sandbox::User=$(id -un)")
}

# unpack PACKAGE FOLDER: the newest source of PACKAGE, patched as its distribution patches it.
unpack() {
    local package=$1 folder=$2
    [ -d "$folder" ] && return
    local download=$folder.download
    rm -rf "$download"
    mkdir -p "$download"
    (cd "$download" && apt-get "${apt_options[@]}" -q source --download-only "$package")
    dpkg-source --no-check -x "$download"/*.dsc "$folder.part"
    mv "$folder.part" "$folder"
    rm -rf "$download"
}

fetch_sources() {
    local work=$1 src=$1/src
    mkdir -p "$src"
    if [ ! -d "$src/qtbase" ] || [ ! -d "$src/cpp-httplib" ]; then
        private_apt "$work"
        apt-get "${apt_options[@]}" -q update
        unpack qt6-base "$src/qtbase"
        unpack cpp-httplib "$src/cpp-httplib"
    fi
    if [ ! -f "$src/sqlite/sqlite3.c" ]; then
        mkdir -p "$src/sqlite.part"
        (
            cd "$src/sqlite.part"
            npm pack --silent "$sqlite_package"
            echo "$sqlite_sha512  $(echo ./*.tgz)" | sha512sum --check --quiet
            tar -xzf ./*.tgz package/deps/sqlite3
        )
        mkdir -p "$src/sqlite"
        mv "$src/sqlite.part/package/deps/sqlite3/"sqlite3.[ch] "$src/sqlite/"
        rm -rf "$src/sqlite.part"
    fi
    mkdir -p "$src/qtbase/src/3rdparty/sqlite"
    cp "$src/sqlite/"sqlite3.[ch] "$src/qtbase/src/3rdparty/sqlite/"
}
