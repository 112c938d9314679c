#!/usr/bin/env bash
# An installation is whole: the program finds its rules, and a project of its own (examples/) finds the library, builds
# and gives what the example gives here.
#   install_test.sh BUILD SOURCES COMPILER FLAGS
set -euo pipefail
build=$1 sources=$2 compiler=$3 flags=${4:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/installed" > "$work/log"
env -u GAINSAY_RULES "$work/installed/bin/gainsay" rules list > "$work/topics"
grep -q '^harbour-bridge/cost ' "$work/topics"

cmake -S "$sources/examples" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/installed" \
  -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="$flags" >> "$work/log"
cmake --build "$work/build" >> "$work/log" || { cat "$work/log" >&2; exit 1; }
rules=$work/installed/share/gainsay/rules
printed=$("$work/build/check_text" "$rules/en" "$rules/harbour-bridge") || [ $? -eq 1 ]
diff "$sources/examples/check_text.txt" - <<< "$printed"
