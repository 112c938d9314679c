#!/usr/bin/env bash
# docs/gate.md explains every key of a mapping. The program lists the keys that it knows when it meets one that it does not.
set -euo pipefail
program=$1
docs=$2/docs/gate.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > m.toml <<'TOML'
[topic.x]
title = "X"
value = { type = "quantity", unit = "count" }
[[dataset]]
qqqqqqqqqqqq = 1
path = "a.csv"
topic = "x"
date = "d"
value = "v"
[[mute]]
qqqqqqqqqqqq = 1
check = "gap"
reason = "r"
by = "b"
[[corrections]]
qqqqqqqqqqqq = 1
path = "c.csv"
date = "d"
TOML
printf 'd,v\n2026-01-01,1\n' > a.csv
cp a.csv c.csv
"$program" gate --mapping m.toml > out 2>&1 || true
keys=$(sed -n "s/.*unknown key 'q*'; known are //p" out | sed 's/ and [0-9]* more$/ TOO MANY/; s/ and /, /' | tr -d ' ' | tr ',' '\n' | sort -u)
[ "$(grep -c "unknown key" out)" -ge 3 ] && [ "$(wc -l <<< "$keys")" -ge 25 ] || { echo "no list of keys:"; cat out; exit 1; }
for key in $keys; do
  grep -q "\`$key\`\|^  $key = \|^$key = " "$docs" || { echo "docs/gate.md does not explain '$key'"; exit 1; }
done
