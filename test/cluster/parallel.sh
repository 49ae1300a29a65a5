#!/usr/bin/env bash
# The blocks of docs/cluster.md but those of Slurm (slurm.sh): with GNU parallel over shards, by lists and by archives, always the same lines.
set -uo pipefail
source "$(dirname "$0")/common.sh"
trap 'cd / && rm -rf "$work"' EXIT

make_inputs "${1:-200}" 3
single_run

run_parallel() { bash -c "$(block parallel)" || fail "parallel"; }

say "GNU parallel, $shards shards"
run_parallel
check_parts

say "two parts lost, one of them while it was written"
rm parts/3.ndjson parts/7.ndjson parts.log
touch parts/.7.ndjson.999999.notice-parse-tmp
before=$(stat -c '%n %Y %i' parts/1*.ndjson)
run_parallel
[ "$before" = "$(stat -c '%n %Y %i' parts/1*.ndjson)" ] || fail "parts that were done were made again"
check_parts
[ -z "$(find parts -name '*tmp')" ] || fail "a temporary file stayed"

say "what failed, as a list of its own"
bash -c "$(block failures)"
[ "$(cat again.txt) $(wc -l <again.ndjson)" = "notices/00002.txt 1" ] || fail "the failures"

say "lists dealt by size"
bash -c "$(block lists)"
[ "$(cat lists/*.txt | LC_ALL=C sort | sha256sum)" = "$(LC_ALL=C sort inputs.txt | sha256sum)" ] || fail "the lists"
sizes=$(for list in lists/*.txt; do tr '\n' '\0' <"$list" | du -cb --files0-from=- | tail -n 1 | cut -f 1; done | sort -n)
say "bytes of the smallest and the largest: $(head -n 1 <<<"$sizes"), $(tail -n 1 <<<"$sizes")"
[ "$(tail -n 1 <<<"$sizes")" -lt $(($(head -n 1 <<<"$sizes") * 3 / 2)) ] || fail "the lists are uneven"

say "archives, 4 shards"
bash -c "$(block archives | sed 's/200M/30K/')"
[ "$(ls archive-* | wc -l)" -ge 4 ] || fail "the archives"
rm -rf parts
seq 4 | parallel --jobs 2 'notice-parse archive-*.ndjson --from ndjson --shard {}/4 -j 1 -q -o parts/{}.ndjson || [ $? -eq 1 ]' 2>/dev/null
[ "$(cat parts/*.ndjson | LC_ALL=C sort | sha256sum)" = "$expected" ] || fail "the archives give other lines"

say "passed"
