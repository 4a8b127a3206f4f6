#!/usr/bin/env bash
# Fails where a source file is not formatted. The formats of clang-format's versions differ: ours is 14.
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format-14 --dry-run --Werror
