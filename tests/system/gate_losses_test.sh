#!/usr/bin/env bash
# The public dataset of daily losses in ../shared: exactly the 13 falls that are in it, and one when the corrections of
# its keepers are declared. docs/gate.md shows the mapping that does it.
set -euo pipefail
program=$1
cd "$2"
data=${GAINSAY_SHARED:-../shared}/dev/losses
mapping=fixtures/gate-datasets/losses.toml
[ "$(sed -n '/<!-- begin losses.toml -->/,/<!-- end -->/p' docs/gate.md | sed '1,2d' | head -n -2)" = "$(cat $mapping)" ] ||
  { echo "docs/gate.md does not show $mapping"; exit 1; }
[ "$(wc -l < $mapping)" -le 40 ] || { echo "the mapping is longer than 40 lines"; exit 1; }
[ -d "$data" ] || { echo "SKIPPED: $data is not there"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed '/^\[corrections\]/,$d' "$mapping" > "$work/plain.toml"
count() { # mapping, expected exit, expected findings, expected muted
  local status=0
  "$program" gate "$data"/russia_losses_{equipment,personnel}.json --mapping "$1" --as-of 2026-09-01 --format jsonl \
    --quiet > "$work/found.jsonl" || status=$?
  local fresh muted
  fresh=$(grep -c '"status":"new"' "$work/found.jsonl" || true)
  muted=$(grep -c '"status":"muted"' "$work/found.jsonl" || true)
  [ "$status $fresh $muted" = "$2 $3 $4" ] ||
    { echo "expected exit $2, $3 findings, $4 muted; got exit $status, $fresh, $muted"; cat "$work/found.jsonl"; exit 1; }
}
count "$work/plain.toml" 1 13 0
# Each falls to the very cell that a plain loop over the file finds.
python3 - "$data/russia_losses_equipment.json" "$work/found.jsonl" <<'PYTHON'
import json, sys
text = open(sys.argv[1]).read()
expected, last = set(), {}
for row in json.loads(text):
    for name, value in row.items():
        if not isinstance(value, int) or name == "day":
            continue
        if name in last and value < last[name][1]:
            expected.add((name, *last[name], row["date"], value))
        last[name] = (row["date"], value)
found = set()
for line in open(sys.argv[2]):
    finding = json.loads(line)
    cell = []
    for side in finding["sides"]:
        (statement,) = side["statements"]
        words = text.encode()[statement["start"]:statement["end"]].decode()
        shown = text.splitlines()[statement["line"] - 1][statement["column"] - 1:]
        assert shown.startswith(words), (shown, words)
        cell += [statement["as_of"][0], int(words)]
    found.add((finding["key"]["what"], *cell))
assert found == expected and len(found) == 13, found ^ expected
PYTHON
cp "$mapping" "$work/losses.toml"
count "$work/losses.toml" 1 1 12
grep '"status":"new"' "$work/found.jsonl" | grep -q '"what":"field artillery".*2026-03-04'
