#!/usr/bin/env bash
# gainsay rules test --watch: runs at once, again when a rule file changes, and ends politely at Ctrl-C.
set -euo pipefail
program=$1
work=$(mktemp -d)
trap 'kill "$watcher" 2> /dev/null || true; rm -rf "$work"' EXIT
watcher=
cd "$work"
"$program" init . > /dev/null
"$program" rules test --watch > out 2> err &
watcher=$!

# Waits until a file holds a line so many times.
await() {
  for _ in $(seq 300); do
    [ "$(grep -c -- "$2" "$1" || true)" -ge "$3" ] && return
    sleep 0.1
  done
  echo "no '$2' ($3 times) in $1:"
  cat "$1"
  exit 1
}

await out '6 passed, 0 failed' 1
sed -i 's/value = "42000000 eur"/value = "43000000 eur"/' rules/town/project-cost.toml
await out '5 passed, 1 failed' 1
await err 'they part in' 1
sed -i 's/value = "43000000 eur"/value = "42000000 eur"/' rules/town/project-cost.toml
await out '6 passed, 0 failed' 2
kill -INT "$watcher"
status=0
wait "$watcher" || status=$?
[ "$status" -eq 0 ] || { echo "ended with exit $status"; exit 1; }
