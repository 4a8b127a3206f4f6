#!/usr/bin/env bash
# Takes the rules of tests/mutations/ back, one after the other, in a copy of the tree, and expects the test named
# there to fail. A rule whose loss no test notices is a failure; so is a patch that does not apply any more.
# usage: tests/mutations.sh [--check] [NAME...]     --check: only that every patch still applies
set -euo pipefail
cd "$(dirname "$0")/.."

check=no
if [ "${1:-}" = --check ]; then check=yes; shift; fi
patches=()
for patch in tests/mutations/*.patch; do
    name=$(basename "$patch" .patch)
    if [ $# -eq 0 ] || [[ " $* " == *" $name "* ]]; then patches+=("$PWD/$patch"); fi
done
if [ ${#patches[@]} -eq 0 ]; then
    echo "No mutation has that name." >&2
    exit 2
fi

# field NAME FILE: "NAME: value" in the words above the patch.
field() { sed -n "s/^$1: //p" "$2" | head -n 1; }

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z | tar --null --files-from=- --create | tar --extract --directory "$copy"
cd "$copy"

if [ $check = yes ]; then
    failed=0
    for patch in "${patches[@]}"; do
        if ! git apply --check "$patch" || [ -z "$(field Rule "$patch")" ] || [ -z "$(field Test "$patch")" ]; then
            echo "Does not apply, or names no rule or test: $(basename "$patch")"
            failed=1
        fi
    done
    echo "${#patches[@]} mutations looked at."
    exit $failed
fi

cache=()
command -v ccache >/dev/null && cache=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
# build TEST
build() { cmake --build build --parallel "$(nproc)" --target "tst_$1" >build.log 2>&1 || { tail -n 40 build.log; return 1; }; }
# passes TEST
passes() { ctest --test-dir build --timeout 300 --tests-regex "^$1\$" --no-tests=error >test.log 2>&1; }

cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DREVOKE_DESK_BENCH=OFF "${cache[@]}" >configure.log
wrong=0
printf '%-26s %-34s %-16s %s\n' mutation rule test result
for patch in "${patches[@]}"; do
    name=$(basename "$patch" .patch)
    rule=$(field Rule "$patch")
    for test in $(field Test "$patch"); do
        result='red, as it must be'
        if ! build "$test" || ! passes "$test"; then
            result='RED WITHOUT THE MUTATION'
        elif ! git apply "$patch"; then
            result='DOES NOT APPLY'
        else
            if ! build "$test"; then
                result='DOES NOT BUILD'
            elif passes "$test"; then
                result='STILL GREEN'
            fi
            git apply --reverse "$patch"
        fi
        [ "$result" = 'red, as it must be' ] || wrong=$((wrong + 1))
        printf '%-26s %-34s %-16s %s\n' "$name" "$rule" "$test" "$result"
    done
done
echo "${#patches[@]} rules taken back, $wrong not noticed."
[ $wrong -eq 0 ]
