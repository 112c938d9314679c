#!/usr/bin/env bash
# The example of the library prints what examples/check_text.txt records: library_test.sh CHECK_TEXT SOURCES
# GAINSAY_UPDATE=1 records what it prints now.
set -euo pipefail
example=$1 sources=$2
status=0
printed=$("$example" "$sources/rules/en" "$sources/rules/harbour-bridge") || status=$?
[ "$status" -eq 1 ] || { echo "expected a finding and exit code 1, got $status: $printed" >&2; exit 1; }
[ "${GAINSAY_UPDATE:-}" != 1 ] || printf '%s\n' "$printed" > "$sources/examples/check_text.txt"
diff "$sources/examples/check_text.txt" - <<< "$printed"
