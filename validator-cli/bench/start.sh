#!/usr/bin/env bash
# How long does one payload take, from the command to its exit code, beside ajv-cli?
#
#   validator-cli/bench/start.sh [CATALOGUE SUBJECT/MODEL]
#
# Without arguments the built-in catalogue and Parking-SI/OffStreetParking are used. Run with JAVA_HOME set for another Java.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need node awk /usr/bin/time
ROUNDS=${START_ROUNDS:-11}
subject_of "${1:-$ROOT/models/catalogue}" "${2:-Parking-SI/OffStreetParking}"
peers

payload=$CATALOGUE/dataModel.$SUBJECT/$MODEL/examples/example.json
"$JAVA" -cp "$JAR" "$BENCH/Bundle.java" "$CATALOGUE" "$SUBJECT" "$MODEL" "$WORK/schema.json"
choice="--model $SUBJECT/$MODEL"
[[ -z ${1:-} ]] || choice="--catalogue $CATALOGUE $choice"
RUNS=(
  "kozolec (launcher)|$LAUNCHER validate $choice $payload"
  "kozolec (plain jar)|$JAVA -jar $JAR validate $choice $payload"
  "ajv-cli|node $PEERS/node_modules/.bin/ajv validate --spec=draft2020 --strict=false --validate-formats=false -s $WORK/schema.json -d $payload"
)
native=$(native_sourcemeta)
[[ -z $native ]] || RUNS+=("sourcemeta|$native validate --fast $WORK/schema.json $payload")
# The first run of the launcher may make its archive.
measure "$LAUNCHER" validate $choice "$payload"
machine
MOST_STATUS=0
rounds
table
