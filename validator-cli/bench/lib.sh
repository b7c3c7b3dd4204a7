# shellcheck shell=bash disable=SC2034
# Shared by the scripts beside it. To be sourced by bash on Linux:  . "$(dirname "$0")/lib.sh"
#
# Settings (environment):
#   JAVA_HOME   the Java to run with; otherwise the java on the path
#   JAR         the jar                      (default: validator-cli/target/kozolec.jar)
#   LAUNCHER    the launcher                 (default: validator-cli/target/kozolec/bin/kozolec)
#   ROUNDS      how often each is run        (default: 5)
#   PEERS       a folder with node_modules   (default: made anew by npm)

set -euo pipefail
export LC_ALL=C.UTF-8

BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$BENCH/../.." && pwd)
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
JAR=${JAR:-$ROOT/validator-cli/target/kozolec.jar}
LAUNCHER=${LAUNCHER:-$ROOT/validator-cli/target/kozolec/bin/kozolec}
ROUNDS=${ROUNDS:-5}

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# Prints the comment at the head of the script, which is its manual.
manual() {
  awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"
}

need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "'$program' is missing; install it and run again."
  done
}

WORK=$(mktemp -d "${TMPDIR:-/tmp}/kozolec-bench.XXXXXX")
# What somebody has pulled on this machine would be judged by in place of what is named.
export XDG_DATA_HOME=$WORK
trap '[[ ${KEEP:-} ]] && echo "kept: $WORK" >&2 || rm -rf "$WORK"' EXIT

# The peers, from npm unless a folder is given.
peers() {
  if [[ -z ${PEERS:-} ]]; then
    need npm
    PEERS=$WORK/peers
    mkdir "$PEERS"
    (cd "$PEERS" && npm init -y && npm install ajv@8 ajv-cli@5 ajv-formats@2 "@sourcemeta/jsonschema") >"$WORK/npm" 2>&1 ||
      fail "npm could not install the peers: $(tail -n 3 "$WORK/npm")"
  fi
  export AJV_HOME=$PEERS
}

# The real path of a catalogue and the two halves of a model's name; sets CATALOGUE, SUBJECT, MODEL.
subject_of() {
  [[ -d ${1:-} ]] || fail "name a folder with dataModel.* folders, for example models/catalogue"
  CATALOGUE=$(cd "$1" && pwd)
  SUBJECT=${2%%/*}
  MODEL=${2#*/}
  [[ -f $CATALOGUE/dataModel.$SUBJECT/$MODEL/schema.json ]] || fail "$CATALOGUE has no model $2."
}

# The file that the sourcemeta package really runs, without its Node wrapper.
native_sourcemeta() {
  local machine
  machine=$(uname -m)
  [[ $machine != aarch64 ]] || machine=arm64
  find "$PEERS/node_modules/@sourcemeta" -type f -name "*linux-$machine" | head -n 1
}

# Runs a command to its end; sets WALL, CPU (seconds), PEAK (megabytes of resident memory) and STATUS.
measure() {
  local used begun=${EPOCHREALTIME/./} ended
  STATUS=0
  /usr/bin/env time -f '%U %S %M' -o "$WORK/time" "$@" >"$WORK/out" 2>"$WORK/err" || STATUS=$?
  ended=${EPOCHREALTIME/./}
  read -ra used < <(tail -n 1 "$WORK/time")
  # GNU time tells hundredths of a second, too coarse for what lasts seven of them.
  WALL=$(calc '%.4f' "($ended - $begun) / 1000000") CPU=$(calc '%.2f' "${used[0]} + ${used[1]}") PEAK=$((used[2] / 1024))
}

calc() {
  awk "BEGIN { printf \"$1\", ($2) }"
}

median() {
  sort -g | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# All entries of RUNS ("name|command …") in turn, ROUNDS times, so that a disturbance of the machine hits all alike.
# An exit code above 1 is a failure: 1 only says that some payload is wrong.
rounds() {
  local round entry name
  : >"$WORK/rows"
  for ((round = 1; round <= ROUNDS; round++)); do
    for entry in "${RUNS[@]}"; do
      name=${entry%%|*}
      # shellcheck disable=SC2086
      measure ${entry#*|}
      [[ $STATUS -le ${MOST_STATUS:-2} ]] || fail "$name ended with $STATUS: $(tail -n 3 "$WORK/err" "$WORK/out")"
      echo "$name|$WALL|$CPU|$PEAK" >>"$WORK/rows"
    done
  done
}

middle() {
  awk -F'|' -v name="$1" -v column="$2" '$1 == name { print $column }' "$WORK/rows" | median
}

# Medians of all, and the wall time of the first as a share of each other's.
table() {
  local entry name first=${RUNS[0]%%|*}
  printf '%-28s %8s %8s %8s %8s\n' run 'wall s' 'CPU s' 'peak MB' share
  for entry in "${RUNS[@]}"; do
    name=${entry%%|*}
    printf '%-28s %8.3f %8s %8s %8s\n' "$name" "$(middle "$name" 2)" "$(middle "$name" 3)" "$(middle "$name" 4)" \
      "$(calc '%.3f' "$(middle "$first" 2) / $(middle "$name" 2)")"
  done
}

machine() {
  echo "# $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $("$JAVA" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/Java \1/p'), Node $(node --version)"
}
