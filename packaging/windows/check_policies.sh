# Policies in the registry, as group policy writes them. Parts of check.sh, which sources this.

# What group policy does: policy HIVE KEY TYPE VALUE, in the 64-bit view.
policy() { wine reg add "$1\\Software\\Policies\\$policy_key" /v "$2" /t "$3" /d "$4" /f /reg:64 >/dev/null; }
# policies_of FILE: "KEY VALUE" a line, the value as JSON, of a sample with a key a line.
policies_of() { sed -n 's/^  "\([a-z_]*\)": \(.*[^,]\),\{0,1\}$/\1 \2/p' "$1"; }
unquoted() { # TEXT, as JSON
    local text=${1#\"}
    text=${text%\"}
    printf '%s' "${text//\\\\/\\}"
}
# template_policy HIVE KEY VALUE: VALUE, as JSON, by the types that the template writes.
template_policy() {
    local entries i
    case $3 in
        true) policy "$1" "$2" REG_DWORD 1 ;;
        false) policy "$1" "$2" REG_DWORD 0 ;;
        [0-9]*) policy "$1" "$2" REG_DWORD "$3" ;;
        \"*) policy "$1" "$2" REG_SZ "$(unquoted "$3")" ;;
        \[*) # a key of its own, with the values 1, 2 and on
            mapfile -t entries < <(sed 's/^\[//; s/\]$//; s/",\( \)*"/"\n"/g' <<<"$3")
            for i in "${!entries[@]}"; do
                wine reg add "$1\\Software\\Policies\\$policy_key\\$2" /v $((i + 1)) /t REG_SZ \
                    /d "$(unquoted "${entries[i]}")" /f /reg:64 >/dev/null
            done
            ;;
        *) fail "the sample's $2 is of no known type: $3" ;;
    esac
}
# policy_report EXPECTED: --print-policy ends with EXPECTED; its words are left in policy.txt.
policy_report() { run "$1" "$machine/$program.exe" --language en --print-policy | tr -d '\r' >"$check/policy.txt"; }
reported() { grep -q "$1" "$check/policy.txt" || fail "--print-policy does not say: $1"; }
no_policies() { wine reg delete "$1\\Software\\Policies\\$policy_key" /f /reg:64 >/dev/null; }

# check_sample HIVE ORIGIN: each key of the sample, in that part of the registry.
check_sample() {
    local sample each value
    policy_report 0
    reported '^read_only = false  (Default)$'
    mapfile -t sample < <(policies_of "$root/packaging/policies/revoke-desk-example.json" |
        sed 's|^extra_ca_file .*|extra_ca_file "C:\\\\Certificates\\\\root.pem"|') # where Windows would have it
    for each in "${sample[@]}"; do template_policy "$1" "${each%% *}" "${each#* }"; done
    policy_report 0
    for each in "${sample[@]}"; do
        value=${each#* }
        grep -qxF "${each%% *} = ${value//\", \"/\",\"}  ($2\\Software\\Policies\\$policy_key)" "$check/policy.txt" ||
            fail "--print-policy does not say: $each"
    done
    [ ${#sample[@]} -eq "$(grep -c '^[a-z_]* = ' "$check/policy.txt")" ] ||
        fail "the sample has ${#sample[@]} keys, and --print-policy others"
    no_policies "$1"
    said "$1: each of ${#sample[@]} keys by the types of the template"
}

check_levels() {
    policy HKLM read_only REG_DWORD 1
    policy HKLM largest_run REG_DWORD 50
    policy HKCU largest_run REG_DWORD 10
    policy HKCU ticket_pattern REG_SZ 'INC[0-9]{7}'
    policy HKCU environments REG_MULTI_SZ ''
    # As an editor of group policies leaves a list that is no longer decided.
    wine reg add "HKLM\\Software\\Policies\\$policy_key\\allowed_base_urls" /f /reg:64 >/dev/null
    policy_report 0
    reported '^read_only = true '
    reported '^largest_run = 50 ' # the machine's word is over the person's
    reported '^ticket_pattern = "INC\[0-9\]{7}" '
    reported '^allowed_base_urls = \[\]  (Default)$'
    reported '^environments = \[\]  (User policy'
    sed -n '/Usual/!p' "$check/policy.txt"
    said "the machine's policies over the person's; a list without values decides nothing, an empty value does"
}

# Of either level, beside those of check_levels; in the end nothing is decided, and reading it leaves no key behind.
check_problems() {
    local hive other
    for hive in HKLM HKCU; do
        [ $hive = HKLM ] && other=HKCU || other=HKLM
        policy $hive reason_required REG_SZ perhaps
        policy $other colour REG_SZ green
        policy_report 4
        reported '^problem: .*reason_required'
        reported '^problem: .*colour'
        sed -n '/^problem/p; $p' "$check/policy.txt"
        wine reg delete "$hive\\Software\\Policies\\$policy_key" /v reason_required /f /reg:64 >/dev/null
        wine reg delete "$other\\Software\\Policies\\$policy_key" /v colour /f /reg:64 >/dev/null
    done
    policy_report 0
    registry_names >"$check/registry.txt"
    grep -q "Policies.*$policy_key" "$check/registry.txt" || fail "a policy's key would not be found if it were left"
    no_policies HKLM
    no_policies HKCU
    policy_report 0
    reported '^read_only = false  (Default)$'
    registry_names >"$check/registry.txt"
    if grep Policies "$check/registry.txt"; then fail "asking for policies makes their key"; fi
    said "a bad value and an unknown key of machine and person; nothing is written where nothing is decided"
}
