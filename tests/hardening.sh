#!/usr/bin/env bash
# F5.9: what is built by cmake/Hardening.cmake has every protection that packaging/check-hardening.sh looks for; and that notices
# each one that is missing, in ELF and in PE.
# usage: tests/hardening.sh CMAKE COMPILER
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cmake=$1
compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
passed=0

fail() { echo "FAIL: $*"; failed=$((failed + 1)); }
pass() { passed=$((passed + 1)); }

cat >"$work/program.cpp" <<'END'
#include <cstdio>
#include <cstring>
int copied(const char *text) { char buffer[16]; std::strcpy(buffer, text); return std::puts(buffer); }
int main(int count, char **words) { return copied(words[count - 1]) < 0; }
END
for number in {1..40}; do # as a program has; the C runtime's own start has some landing pads, too
    echo "int times$number(int factor) { return factor * $number; }" >>"$work/program.cpp"
done
cat >"$work/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.22)
project(program LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()
list(APPEND CMAKE_MODULE_PATH "$root/cmake")
include(Hardening)
add_compile_options(\${TAKE_AWAY_COMPILING})
add_link_options(\${TAKE_AWAY_LINKING})
add_executable(program program.cpp)
if(TAKE_AWAY_PIE)
  set_target_properties(program PROPERTIES POSITION_INDEPENDENT_CODE OFF)
endif()
END

build() { # NAME [-DTAKE_AWAY_...]
    local name=$1
    shift
    if ! { "$cmake" -S "$work" -B "$work/$name" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release "$@" &&
           "$cmake" --build "$work/$name"; } >"$work/$name.log" 2>&1; then
        cat "$work/$name.log"
        fail "$name: it was not built"
    fi
}
refused() { # NAME SENTENCE FILE
    local code=0
    "$root/packaging/check-hardening.sh" "$3" >"$work/said" 2>&1 || code=$?
    if [ $code = 1 ] && grep -qF "$2" "$work/said"; then pass; else fail "$1: ended with $code and said: $(cat "$work/said")"; fi
}
accepted() { # NAME FILE
    if "$root/packaging/check-hardening.sh" "$2" >"$work/said" 2>&1; then pass; else fail "$1: $(cat "$work/said")"; fi
}

build whole
accepted whole "$work/whole/program"
without() { # NAME SENTENCE -DTAKE_AWAY_...
    build "$1" "${@:3}"
    refused "without $1" "$2" "$work/$1/program"
}
without protector 'no stack protector' -DTAKE_AWAY_COMPILING=-fno-stack-protector
without fortifying 'not fortified' -DTAKE_AWAY_COMPILING=-Wp,-U_FORTIFY_SOURCE
without pie 'not a position-independent program' -DTAKE_AWAY_PIE=ON
without now 'symbols are bound late' '-DTAKE_AWAY_LINKING=-Wl,-z,lazy'
without relro 'its tables stay writable' '-DTAKE_AWAY_LINKING=-Wl,-z,norelro'
without stack 'the stack is executable' '-DTAKE_AWAY_LINKING=-Wl,-z,execstack'
without rpath 'a folder of the machine' "-DTAKE_AWAY_LINKING=-Wl,-rpath,$work"
case $(uname -m) in
    x86_64) without landing 'no control-flow protection' -DTAKE_AWAY_COMPILING=-fcf-protection=none ;;
    aarch64) without landing 'no control-flow protection' -DTAKE_AWAY_COMPILING=-mbranch-protection=none ;;
esac

# pe FILE CHARACTERISTICS DLL-CHARACTERISTICS IMPORT: the header of a 64-bit program, as far as it is read, and an imported name.
bytes() { printf '%b' "$(printf "%0$(($2 * 2))x" "$1" | sed 's/../&\n/g' | tac | sed 's/^/\\x/' | tr -d '\n')"; } # VALUE COUNT
pe() {
    {
        printf 'MZ'; head -c 58 /dev/zero; bytes 64 4; printf 'PE\0\0'
        bytes $((0x8664)) 2; head -c 16 /dev/zero; bytes "$2" 2
        head -c 70 /dev/zero; bytes "$3" 2; head -c 40 /dev/zero; printf '%s\0' "$4"
    } >"$1"
}
whole_pe=$((0x0160))
pe "$work/a.exe" 2 $whole_pe libssp-0.dll; accepted 'PE of MinGW' "$work/a.exe"
pe "$work/a.exe" 2 $((whole_pe | 0x4000)) VCRUNTIME140.dll; accepted 'PE of MSVC' "$work/a.exe"
pe "$work/a.exe" 2 $((whole_pe & ~0x40)) libssp-0.dll; refused 'PE without ASLR' DYNAMIC_BASE "$work/a.exe"
pe "$work/a.exe" 2 $((whole_pe & ~0x100)) libssp-0.dll; refused 'PE without NX' NX_COMPAT "$work/a.exe"
pe "$work/a.exe" 2 $((whole_pe & ~0x20)) libssp-0.dll; refused 'PE with few addresses' HIGH_ENTROPY_VA "$work/a.exe"
pe "$work/a.exe" 3 $whole_pe libssp-0.dll; refused 'PE without relocations' relocations "$work/a.exe"
pe "$work/a.exe" 2 $whole_pe msvcrt.dll; refused 'PE without libssp' 'no stack protector' "$work/a.exe"
pe "$work/a.exe" 2 $whole_pe VCRUNTIME140.dll; refused 'PE without a guard' GUARD_CF "$work/a.exe"
echo text >"$work/text"; refused 'a text' 'no program' "$work/text"

# Another archive than the one whose hash is known is not unpacked.
mkdir -p "$work/tree/cmake" "$work/tree/packaging" "$work/name-1.0"
cp "$root/packaging/fetch.cmake" "$work/tree/packaging/"
echo licence >"$work/name-1.0/LICENSE"
tar -C "$work" -czf "$work/name.tar.gz" name-1.0
known=$(sha256sum "$work/name.tar.gz" | cut -d ' ' -f 1)
fetch() { # SHA256 of the second archive
    for each in "QTKEYCHAIN $known" "HTTPLIB $1"; do
        read -r name hash <<<"$each"
        echo "set(REVOKE_DESK_${name}_URL \"file://$work/name.tar.gz\")"
        echo "set(REVOKE_DESK_${name}_SHA256 $hash)"
    done >"$work/tree/cmake/Dependencies.cmake"
    "$cmake" -DINTO="$work/into" -P "$work/tree/packaging/fetch.cmake" >"$work/said" 2>&1
}
if fetch "$known" && [ -f "$work/into/httplib/LICENSE" ] && [ -f "$work/into/qtkeychain/LICENSE" ]; then pass; else fail "fetching: $(cat "$work/said")"; fi
rm -rf "$work/into"
if ! fetch "$(sha256sum /dev/null | cut -d ' ' -f 1)" && [ ! -e "$work/into/httplib" ]; then pass; else fail 'another archive was unpacked'; fi

echo "$passed passed, $failed failed"
[ $failed = 0 ]
