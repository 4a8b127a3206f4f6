#!/usr/bin/env bash
# Builds the Linux packages, and installs, uses and removes each in a clean system. As root.
# usage: packaging/check-linux.sh [files|deb|portable]...      default: all
set -euo pipefail
cd "$(dirname "$0")/.."
packaging/linux/build.sh
exec packaging/linux/check.sh "$@"
