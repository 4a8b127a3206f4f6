#!/usr/bin/env bash
# Builds and runs every test, once plain and once under ASan and UBSan; beside them packs the .deb, and installs, uses and
# removes it in a clean system (as root; otherwise uses it unpacked). Installs what is missing.
# usage: tests/run.sh [--long]     --long: the long variants of tests that have one, mutations, all Linux packages
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

longest=1800 # seconds for one test
case ${1:-} in
'') ;;
--long)
    export REVOKE_DESK_LONG=1
    longest=7200
    ;;
*)
    sed -n 2,4p tests/run.sh
    exit 2
    ;;
esac

# part NAME: what has passed since the last one was that part. "deb" runs within the first testing.
parts=()
since=$SECONDS
part() {
    parts+=("$(printf '%-22s %3d min %02d s' "$1" $(((SECONDS - since) / 60)) $(((SECONDS - since) % 60)))")
    since=$SECONDS
}
show_parts() {
    echo "Time taken, with $(nproc) cores$([ -z "${CCACHE_DISABLE:-}" ] || echo ' and no compiler cache'):"
    printf '  %s\n' "${parts[@]}" "$(printf '%-22s %3d min %02d s' all $((SECONDS / 60)) $((SECONDS % 60)))"
}

need build desktop test
deb=OFF
if command -v apt-get >/dev/null && [ "${REVOKE_DESK_LONG:-}" != 1 ]; then # otherwise with the other packages, below
    need deb deb_check
    deb=ON
fi
rm -f build/check/report.txt

# Qt Test itself gives one function up after 5 minutes otherwise.
export QTEST_FUNCTION_TIMEOUT=$((longest * 1000))

# Programs of the distribution leak at their end; what is ours is looked at.
export ASAN_OPTIONS=detect_leaks=1:fast_unwind_on_malloc=1:malloc_context_size=20
export LSAN_OPTIONS="suppressions='$PWD/tests/lsan.supp':print_suppressions=0"
export UBSAN_OPTIONS=print_stacktrace=1

# What was compiled in one clone serves the next, in whatever folder.
faster=()
command -v ccache >/dev/null && faster=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime # precompiled headers want it
# A hundred programs with everything inside: it links them in a third of the usual linker's time.
command -v ld.lld >/dev/null && faster+=(-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld)
failed=
part preparing
for preset in asan dev; do
    echo "Building ($preset) …"
    quietly "build/$preset-configure.log" cmake --preset "$preset" "${faster[@]}" -DREVOKE_DESK_TEST_TIMEOUT=$longest \
        -DREVOKE_DESK_TEST_DEB=$deb
    part "configuring ($preset)"
    quietly "build/$preset-build.log" cmake --build --preset "$preset" --parallel "$(nproc)"
    part "building ($preset)"
    echo "Testing ($preset):"
    # Tests of windows mostly wait, as a person would: two of them do not fill one core.
    ctest --preset "$preset" --parallel $((2 * $(nproc))) | tee "build/$preset-tests.log" || failed="$failed $preset"
    part "testing ($preset)"
    [ $deb = OFF ] || cat build/check/report.txt || true # whether it was installed, too
    deb=OFF # once
done
if [ "${REVOKE_DESK_LONG:-}" = 1 ]; then
    echo "Taking rules back:"
    tests/mutations.sh || failed="$failed mutations"
    part mutations
    echo "Packing, and checking the packages in a clean system:"
    packaging/check-linux.sh || failed="$failed packages"
    part packages
fi
show_parts
grep -h "tests passed" build/asan-tests.log build/dev-tests.log || true
if [ -n "$failed" ]; then
    echo "Tests failed in:$failed"
    exit 1
fi
