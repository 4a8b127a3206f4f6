#!/usr/bin/env bash
# Looks in programs for the protections of cmake/Hardening.cmake, and names those that are missing. ELF: by readelf and
# objdump; PE (Windows, built by MinGW or MSVC): by its header; Mach-O (macOS): by otool and nm.
# usage: packaging/check-hardening.sh [--libraries] FILE...
#   --libraries   of others, in the bundle: only what each of them must have (PE: the header's flags)
set -euo pipefail

number() { od -An -v -j "$2" -N "$3" -t "u$3" "$1" | tr -d ' \n'; } # FILE OFFSET BYTES: unsigned, in this machine's order
missing() { echo "$file: $1" >&2; failed=yes; }
# TEXT PATTERN SENTENCE
has_line() { grep -E "$2" <<<"$1" >/dev/null || missing "$3"; }
has_no_line() { ! grep -E "$2" <<<"$1" >/dev/null || missing "$3"; }

check_elf() {
    local header segments dynamic symbols code
    header=$(readelf --wide --file-header "$file")
    segments=$(readelf --wide --program-headers "$file")
    dynamic=$(readelf --wide --dynamic "$file")
    symbols=$(readelf --wide --dyn-syms "$file")
    has_line "$header" 'Type: +DYN' 'not position-independent'
    has_line "$dynamic" 'FLAGS_1.* PIE' 'not a position-independent program (PIE)'
    has_line "$dynamic" 'FLAGS.* (BIND_NOW|NOW)' 'symbols are bound late (no BIND_NOW)'
    has_line "$segments" 'GNU_RELRO' 'its tables stay writable (no RELRO)'
    has_line "$segments" 'GNU_STACK .* RW +0x' 'the stack is executable, or nothing is said of it'
    has_no_line "$segments" ' LOAD .* RWE ' 'a segment is both writable and executable'
    has_no_line "$dynamic" 'TEXTREL' 'its code is relocated (TEXTREL)'
    has_no_line "$dynamic" '(RPATH|RUNPATH).*\[[^$]' 'libraries are looked for in a folder of the machine that built it'
    has_line "$symbols" '__stack_chk_fail' 'no stack protector'
    has_line "$symbols" '__[a-z]+_chk(@|$)' 'not fortified (_FORTIFY_SOURCE)'
    case $header in
        *X86-64*) code=endbr64 ;;
        *AArch64*) code='(paciasp|bti)' ;;
        *) return ;;
    esac
    # The C runtime's own start brings few of them.
    [ "$(objdump --disassemble --no-show-raw-insn "$file" | grep -Ec "\s$code\b")" -ge 20 ] ||
        missing "no control-flow protection ($code)"
}

check_pe() {
    local start flags imports
    start=$(number "$file" 60 4)
    flags=$(number "$file" $((start + 24 + 70)) 2) # DllCharacteristics, of PE32 as of PE32+
    [ $((flags & 0x0040)) -ne 0 ] || missing 'not loaded at an address of its own (DYNAMIC_BASE)'
    [ $((flags & 0x0100)) -ne 0 ] || missing 'its data may be executed (NX_COMPAT)'
    if [ "$(number "$file" $((start + 4)) 2)" -eq $((0x8664)) ]; then
        [ $((flags & 0x0020)) -ne 0 ] || missing 'only few addresses to be loaded at (HIGH_ENTROPY_VA)'
    fi
    [ $(($(number "$file" $((start + 22)) 2) & 0x0001)) -eq 0 ] || missing 'its relocations are stripped'
    [ -z "$libraries" ] || return 0
    imports=$(tr -c '[:print:]' '\n' <"$file" | grep -Ei '^(libssp-0|vcruntime[0-9_]*|msvcrt)\.dll$' || true)
    case $imports in
        *VCRUNTIME* | *vcruntime*) [ $((flags & 0x4000)) -ne 0 ] || missing 'no control-flow guard (GUARD_CF)' ;;
        *) has_line "$imports" '^libssp-0' 'no stack protector (libssp)' ;;
    esac
}

check_macho() {
    local header symbols
    header=$(otool -hv "$file")
    symbols=$(nm -u "$file")
    has_line "$header" '\bPIE\b' 'not a position-independent program (PIE)'
    has_no_line "$header" 'ALLOW_STACK_EXECUTION' 'the stack is executable'
    has_line "$symbols" '___stack_chk_fail' 'no stack protector'
}

failed=
libraries=
if [ "${1:-}" = --libraries ]; then
    libraries=yes
    shift
fi
[ $# -gt 0 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
for file; do
    case $(od -An -N 4 -t x1 "$file" | tr -d ' \n') in
        7f454c46) check_elf ;;
        4d5a*) check_pe ;;
        cffaedfe | cafebabe) check_macho ;;
        *) missing 'no program that is known here' ;;
    esac
done
[ -z "$failed" ] || exit 1
echo "hardened: $#"
