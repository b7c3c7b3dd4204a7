#!/usr/bin/env bash
# How long does the whole program take for a large file, beside Ajv and sourcemeta's validator?
#
#   validator-cli/bench/stream.sh CATALOGUE SUBJECT/MODEL [MEGABYTES] [shuffled | right]
#
# Shuffled: each line has its attributes in another order, so that nothing remembered of the line before helps.
# Right: no line is wrong, so that none of the programs has much to tell.
#
# Writes MEGABYTES (150) of entities made from the model's example, one in a hundred wrong, and lets each program judge them from a
# cold start, in turn. Prints wall and CPU seconds, the peak of memory, and our wall time as a share of theirs. sourcemeta's is called
# with --continue: without it, it ends with the first wrong entity that it comes to.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need node awk /usr/bin/time
subject_of "${1:-}" "${2:?name a model, for example Parking-SI/OffStreetParking}"
megabytes=${3:-150}
peers

example=$CATALOGUE/dataModel.$SUBJECT/$MODEL/examples/example.json
bytes=$(node "$BENCH/generate.mjs" "$example" 200 | wc -c)
lines=$((megabytes * 1000000 / (bytes / 200)))
node "$BENCH/generate.mjs" "$example" "$lines" 1 "${4:-}" >"$WORK/entities.jsonl"
"$JAVA" -cp "$JAR" "$BENCH/Bundle.java" "$CATALOGUE" "$SUBJECT" "$MODEL" "$WORK/schema.json"

RUNS=(
  "kozolec|$LAUNCHER validate --catalogue $CATALOGUE --model $SUBJECT/$MODEL $WORK/entities.jsonl"
  "ajv|node $BENCH/ajv-stream.mjs $WORK/schema.json $WORK/entities.jsonl"
)
native=$(native_sourcemeta)
[[ -z $native ]] || RUNS+=("sourcemeta --fast|$native validate --fast --continue $WORK/schema.json $WORK/entities.jsonl")
machine
echo "# $lines entities, $(($(stat -c %s "$WORK/entities.jsonl") / 1000000)) MB"
rounds
table
measure "$LAUNCHER" validate --catalogue "$CATALOGUE" --model "$SUBJECT/$MODEL" "$WORK/entities.jsonl"
echo "kozolec says: $(tail -n 1 "$WORK/out")"
measure node "$BENCH/ajv-stream.mjs" "$WORK/schema.json" "$WORK/entities.jsonl"
echo "ajv says:     $(tail -n 1 "$WORK/out")"
