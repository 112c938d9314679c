#!/usr/bin/env bash
# reports/demo.*: a night over the fixture corpus in every format, documentation and golden file at once.
# demo.FORMAT, perhaps with a suffix, but demo.txt is text and demo.md markdown. GAINSAY_UPDATE=1 rewrites them; for a
# new format, make its file empty first.
set -euo pipefail
program=$1
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
outputs=()
for demo in reports/demo.*; do
  file=${demo#reports/}
  format=${file#demo.}
  format=${format%%.*}
  case $format in txt) format=text ;; md) format=markdown ;; esac
  outputs+=(--output "$format=$work/$file")
done
status=0
"$program" nightly fixtures/corpus --rules rules --store "$work/demo.sqlite" --as-of 2026-02-10 --fail-on warning --quiet \
  "${outputs[@]}" > /dev/null || status=$?
[ "$status" -eq 1 ] || { echo "expected findings (exit 1), got exit $status"; exit 1; }
failed=0
for demo in reports/demo.*; do
  if [ "${GAINSAY_UPDATE:-}" = 1 ]; then
    cp "$work/${demo#reports/}" "$demo"
  else
    diff -u "$demo" "$work/${demo#reports/}" || failed=1
  fi
done
exit $failed
