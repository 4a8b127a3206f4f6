# Where what a bundle holds of other packages came from: their licences, and an SPDX list of them. Sourced by bundle.sh.

# owner_of FILE: the package that installed it, under the one or the other name of a merged /usr.
owner_of() {
    local file=$1 other=/usr$1 found
    [[ $file != /usr/* ]] || other=${file#/usr}
    found=$(dpkg-query --search "$file" 2>/dev/null || dpkg-query --search "$other" 2>/dev/null) || {
        echo "No package owns $file: its licence is not known" >&2
        return 1
    }
    sed -n '1s/[:,].*//p' <<<"$found"
}

# copy_licences FOLDER PACKAGE...: into FOLDER/others what each package says of itself, and into FOLDER/common-licenses
# the texts that those refer to.
copy_licences() {
    local folder=$1 package name
    shift
    mkdir -p "$folder/others" "$folder/common-licenses"
    for package; do
        if [ ! -f "/usr/share/doc/$package/copyright" ]; then
            echo "The package $package has no copyright file, without which it cannot be passed on" >&2
            return 1
        fi
        install -m 644 "/usr/share/doc/$package/copyright" "$folder/others/$package"
    done
    for name in $(common_licences "$folder/others"); do
        if [ ! -f "/usr/share/common-licenses/$name" ]; then
            echo "This system lacks the licence $name, which a copyright file refers to" >&2
            return 1
        fi
        install -m 644 "/usr/share/common-licenses/$name" "$folder/common-licenses/$name"
    done
}

# common_licences FOLDER: the names that copyright files in it refer to. A point at the end is the sentence's, a plus its "or later".
common_licences() {
    grep --no-filename --only-matching '/usr/share/common-licenses/[A-Za-z0-9.+-]*' "$1"/* |
        sed 's/.*\///; s/[.+]*$//; /^$/d' | LC_ALL=C sort -u
}

# list_origins PACKAGE FILES...: an SPDX document of them, on standard output. In the arguments each package is followed
# by the names of its files, in one word.
list_origins() {
    local program version system created package files source architecture id relations=() separator=
    program=$(product PROGRAM)
    version=$(product VERSION)
    # shellcheck disable=SC1091
    system=$(. /etc/os-release && echo "$ID")
    created=$(date --utc --date "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%Y-%m-%dT%H:%M:%SZ)
    printf '{\n  "spdxVersion": "SPDX-2.3",\n  "dataLicense": "CC0-1.0",\n  "SPDXID": "SPDXRef-DOCUMENT",\n'
    printf '  "name": "%s-%s-linux",\n  "documentNamespace": "https://%s/spdx/%s-%s-linux-%s",\n' \
        "$program" "$version" "$(product DOMAIN)" "$program" "$version" "$created"
    printf '  "creationInfo": { "created": "%s", "creators": [ "Organization: %s" ] },\n  "packages": [\n' "$created" "$(product VENDOR)"
    printf '    { "SPDXID": "SPDXRef-program", "name": "%s", "versionInfo": "%s", "downloadLocation": "NOASSERTION",\n' \
        "$program" "$version"
    printf '      "filesAnalyzed": false, "licenseConcluded": "%s", "licenseDeclared": "%s", "copyrightText": "NOASSERTION" }' \
        "$(product LICENSE)" "$(product LICENSE)"
    while [ $# -gt 0 ]; do
        package=$1 files=$2
        shift 2
        # shellcheck disable=SC2016 # dpkg's own variables
        read -r version source architecture < <(dpkg-query --show --showformat '${Version} ${source:Package}@${source:Version} ${Architecture}\n' "$package")
        id=SPDXRef-${package//[^A-Za-z0-9.-]/-}
        relations+=("{ \"spdxElementId\": \"SPDXRef-program\", \"relationshipType\": \"CONTAINS\", \"relatedSpdxElement\": \"$id\" }")
        printf ',\n    { "SPDXID": "%s", "name": "%s", "versionInfo": "%s", "downloadLocation": "NOASSERTION",\n' "$id" "$package" "$version"
        printf '      "filesAnalyzed": false, "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION", "copyrightText": "NOASSERTION",\n'
        printf '      "licenseComments": "share/licenses/others/%s", "sourceInfo": "%s source package %s", "comment": "%s",\n' \
            "$package" "$system" "$source" "$files"
        version=${version//+/%2B}
        printf '      "externalRefs": [ { "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",\n'
        printf '        "referenceLocator": "pkg:deb/%s/%s@%s?arch=%s" } ] }' "$system" "${package//+/%2B}" "${version//:/%3A}" "$architecture"
    done
    printf '\n  ],\n  "relationships": [\n'
    for id in '{ "spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-program" }' \
              "${relations[@]}"; do
        printf '%s    %s' "$separator" "$id"
        separator=$',\n'
    done
    printf '\n  ]\n}\n'
}
