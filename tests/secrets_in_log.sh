#!/usr/bin/env bash
# Runs a program with every log line of Qt and ours switched on and fails where a secret or a token stands in
# what it prints. usage: secrets_in_log.sh COMMAND [ARG...]
set -u
log=$(mktemp)
QT_LOGGING_RULES='*=true' QT_LOGGING_TO_CONSOLE=1 QT_FORCE_STDERR_LOGGING=1 "$@" >"$log" 2>&1
result=$?
lines=$(wc -l <"$log")
if grep -aqE 'dinie_cs_[0-9a-zA-Z]|dinie_at_[0-9a-zA-Z]|(Bearer|Basic) [A-Za-z0-9+/=_-]{16}' "$log"; then
    echo "A secret or a token stands in the log:"
    grep -aoE '.{0,60}(dinie_cs_|dinie_at_|Bearer |Basic ).{0,12}' "$log" | head -5
    result=1
fi
if [ "$lines" -lt 50 ]; then
    echo "Only $lines lines were logged: the log was not on."
    result=1
fi
[ $result -eq 0 ] || tail -n 20 "$log"
rm -f "$log"
exit $result
