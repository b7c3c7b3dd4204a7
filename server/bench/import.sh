#!/usr/bin/env bash
# What does it cost to take in everything that others have published, and does a second import leave all as it is?
#
#   server/bench/import.sh SOURCE
#
# Imports SOURCE into an empty data folder with 300 MB of heap, then imports it again. Prints CPU seconds (user and system,
# start of the JVM included), wall seconds, the peak of resident memory, and the counts of the report.
# Ends with 1 when the second import made a commit or moved anything.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk
need_jar
source=$(source_folder "${1:-}")
data=$WORK/data

# The number behind a key of the report's summary.
count() {
  sed -n "/^ *\"$1\" *: *[0-9]/ { s/[^0-9]*\([0-9]*\).*/\1/p; q }" "$WORK/report.json"
}

import() {
  measure "${KOZOLEC[@]}" --data "$data" import "$source" --report "$WORK/report.json"
  [[ $STATUS -eq 0 ]] || fail "the import ended with $STATUS: $(tail -n 5 "$WORK/out" "$WORK/err")"
  printf '%-14s %8.2f %8.2f %8d   %s models: %s taken, %s unchanged, %s quarantined\n' \
    "$1" "$CPU" "$WALL" "$PEAK" "$(count models)" "$(count taken)" "$(count unchanged)" "$(count quarantined)"
}

# Every ref with what it points at: main and all tags.
refs() {
  git -C "$data/models.git" for-each-ref
}

machine
printf '%-14s %8s %8s %8s\n' import 'CPU s' 'wall s' 'peak MB'
import 'first'
refs >"$WORK/before"
import 'second'
refs >"$WORK/after"
cmp -s "$WORK/before" "$WORK/after" || fail "the second import moved refs: $(diff "$WORK/before" "$WORK/after" | head -n 5)"
echo "The second import made no commit: main is $(main_commit "$data")."
