#!/usr/bin/env bash
# Builds the Linux packages, and installs, uses and removes each in a clean system. As root.
# usage: packaging/check-linux.sh [files|deb|rpm|portable]...      default: all; deb builds the .deb alone
set -euo pipefail
cd "$(dirname "$0")/.."
for part in "$@"; do
    case $part in
        files|deb|rpm|portable) ;;
        *) sed -n '2,3s/^# \{0,1\}//p' packaging/check-linux.sh >&2; exit 2 ;;
    esac
done
if [ "$*" = deb ]; then packaging/linux/build.sh deb; else packaging/linux/build.sh; fi
exec packaging/linux/check.sh "$@"
