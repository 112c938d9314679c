#!/usr/bin/env bash
# reports/demo.*: a night over the fixture corpus in every format, documentation and golden file at once.
# GAINSAY_UPDATE=1 rewrites them.
set -euo pipefail
program=$1
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
declare -A files=([text]=demo.txt [json]=demo.json [jsonl]=demo.jsonl [markdown]=demo.md)
outputs=()
for format in "${!files[@]}"; do outputs+=(--output "$format=$work/${files[$format]}"); done
status=0
"$program" nightly fixtures/corpus --rules rules --store "$work/demo.sqlite" --as-of 2026-02-10 --fail-on warning --quiet \
  "${outputs[@]}" > /dev/null || status=$?
[ "$status" -eq 1 ] || { echo "expected findings (exit 1), got exit $status"; exit 1; }
failed=0
for file in "${files[@]}"; do
  if [ "${GAINSAY_UPDATE:-}" = 1 ]; then
    cp "$work/$file" "reports/$file"
  else
    diff -u "reports/$file" "$work/$file" || failed=1
  fi
done
exit $failed
