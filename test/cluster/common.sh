# Sourced by the scripts beside it: a folder with inputs, the blocks of docs/cluster.md, and what must be true of the parts.
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
shards=16
mkdir "$work/bin" "$work/notices"
printf '#!/bin/sh\nexec node "%s/bin/notice-parse.js" "$@"\n' "$repository" >"$work/bin/notice-parse"
chmod +x "$work/bin/notice-parse"
export PATH="$work/bin:$PATH"
cd "$work" || exit 1

say() { printf '%6s s  %s\n' "$SECONDS" "$*"; }

fail() {
  say "FAILED: $*"
  exit 1
}

# The code block of docs/cluster.md with this name after its language.
block() {
  awk -v name="$1" '/^```/ { on = 0 } on { print } $0 ~ "^```bash " name "$" { on = 1 }' "$repository/docs/cluster.md"
}

# So many varied notices, one of them of other bytes than text and one empty, and the list of them; `repeats`: items in each.
make_inputs() {
  awk -v count="$1" -v repeats="$2" '
    { lines[NR] = $0 }
    END {
      for (n = 1; n <= count; n++) {
        file = sprintf("notices/%05d.txt", n)
        for (k = 0; k <= n % repeats; k++) for (i = 1; i <= NR; i++) {
          line = lines[i]
          gsub(/水务局/, "第" n "局", line)
          gsub(/8\.32/, n ".5", line)
          print line > file
        }
        close(file)
      }
    }' "$repository/docs/example/通报.txt"
  head -c 3000 /dev/zero >notices/00002.txt
  : >notices/00003.txt
  bash -c "$(block list)"
  say "$(wc -l <inputs.txt) inputs, $(du -sh --apparent-size notices | cut -f 1)"
}

# What one process gives; its exit code is 1 for the input that is no text.
single_run() {
  notice-parse --files-from inputs.txt --quiet -o single.ndjson 2>/dev/null
  [ $? -eq 1 ] || fail "the single run"
  expected=$(LC_ALL=C sort single.ndjson | sha256sum)
  say "one process: ${expected%% *}"
}

# All parts, a line for each input, and the lines of the single run.
check_parts() {
  local said
  said=$(bash -c "$(block merge)")
  [ "$(ls parts | wc -l)" -eq "$shards" ] || fail "$(ls parts | wc -l) of $shards parts"
  [ "$said" = "$expected" ] || fail "the parts give $said"
  say "$shards parts, $(wc -l <corpus.ndjson) lines: ${said%% *}"
}
