# shellcheck shell=bash disable=SC2034
# Shared by the scripts beside it: start and stop a server, and read what it costs from /proc.
# To be sourced by bash on Linux:  . "$(dirname "$0")/lib.sh"
#
# Settings (environment):
#   JAVA   the java to run with                          (default: java)
#   JAR    the server's jar                              (default: server/target/kozolec-server.jar)
#   HEAP   the JVM options of a serving process          (default: those of server/kozolec.options, as README.md advises)

set -euo pipefail
# Points in figures and English messages, whatever the language of the machine.
export LC_ALL=C.UTF-8

BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$BENCH/../.." && pwd)
JAVA=${JAVA:-java}
JAR=${JAR:-$ROOT/server/target/kozolec-server.jar}
read -ra HEAP <<<"${HEAP:-@server/kozolec.options}"
TICKS=$(getconf CLK_TCK)

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# Prints the comment at the head of the script, which is its manual.
manual() {
  awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"
}

# Stops with a clear message unless every named program is there.
need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "'$program' is missing; install it and run again."
  done
}

need_jar() {
  need "$JAVA"
  [[ -f $JAR ]] || fail "$JAR is missing; build it with: mvn -B -DskipTests package"
}

# CLASSPATH for programs that lie among the tests; Maven makes it.
test_classpath() {
  need mvn
  (cd "$ROOT" && mvn -B -q -pl server -am -DskipTests test-compile dependency:build-classpath \
    -Dmdep.outputFile="$WORK/classpath" -Dmdep.includeScope=test) >"$WORK/mvn" 2>&1 || fail "the tests do not compile: $(tail -n 5 "$WORK/mvn")"
  CLASSPATH=$ROOT/server/target/test-classes:$ROOT/server/target/classes:$ROOT/models/target/classes:$(<"$WORK/classpath")
}

# The real path of the folder with models that the caller named.
source_folder() {
  [[ $# -ge 1 && -n $1 ]] || fail "name the folder to import, for example ../shared/corpus/upstream"
  [[ -d $1 ]] || fail "$1 is not a folder."
  (cd "$1" && pwd)
}

# One scratch folder a run; it and the processes started here go when the script ends, however it ends.
WORK=$(mktemp -d "${TMPDIR:-/tmp}/kozolec-bench.XXXXXX")
tidy() {
  local pid
  for pid in $(jobs -rp); do
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  if [[ ${KEEP:-} ]]; then echo "kept: $WORK" >&2; else rm -rf "$WORK"; fi
}
trap tidy EXIT
trap 'exit 130' INT TERM

# Waits SECONDS without starting a process, so that polling costs next to nothing.
exec {NOTHING}<> <(:)
nap() {
  read -rt "$1" -u "$NOTHING" || true
}

# Seconds since the epoch, with microseconds.
now() {
  echo "$EPOCHREALTIME"
}

# Evaluates an expression on numbers: calc '%.1f' '3 / 2'.
calc() {
  awk "BEGIN { printf \"$1\", ($2) }"
}

# The middle one of the numbers on standard input.
median() {
  sort -g | awk '{ v[NR] = $1 } END { if (NR) print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

alive() {
  kill -0 "$1" 2>/dev/null
}

# CPU seconds, user and system, that the process has used so far. Its name may hold blanks, so count after the last ')'.
cpu_seconds() {
  local stat fields
  stat=$(<"/proc/$1/stat")
  read -ra fields <<<"${stat##*) }"
  calc '%.2f' "(${fields[11]} + ${fields[12]}) / $TICKS"
}

# A line of /proc/PID/status in megabytes: VmRSS (now) or VmHWM (the most there ever was).
megabytes() {
  awk -v key="$2:" '$1 == key { printf "%.0f", $2 / 1024 }' "/proc/$1/status" 2>/dev/null
}

# Runs a command to its end; sets WALL and CPU (seconds), PEAK (megabytes of RSS) and STATUS. Its output goes to $WORK/out.
measure() {
  local pid used
  PEAK=0
  "$@" >"$WORK/out" 2>"$WORK/err" &
  pid=$!
  TIMEFORMAT='%R %U %S'
  { time watch "$pid"; } 2>"$WORK/times"
  read -ra used <"$WORK/times"
  WALL=${used[0]}
  CPU=$(calc '%.2f' "${used[1]} + ${used[2]}")
}

# Looks at the peak of a process ten times a second until it ends.
watch() {
  local key value rest
  while alive "$1"; do
    while read -r key value rest; do
      [[ $key == VmHWM: ]] && PEAK=$((value / 1024))
    done 2>/dev/null <"/proc/$1/status" || true
    nap 0.1
  done
  STATUS=0
  wait "$1" || STATUS=$?
}

# A command of the jar, in a JVM with the heap that an import is promised to need.
KOZOLEC=("$JAVA" -Xmx300m -jar "$JAR")

# Runs one; a failure ends the script with what the command said.
kozolec() {
  "${KOZOLEC[@]}" "$@" >"$WORK/out" 2>"$WORK/err" || fail "'$*' ended with $?: $(tail -n 5 "$WORK/out" "$WORK/err")"
}

# The first value of a key with text in a JSON document: enough for our own answers, which are no riddles.
json_text() {
  [[ $2 =~ \"$1\"[[:space:]]*:[[:space:]]*\"([^\"]*)\" ]] && echo "${BASH_REMATCH[1]}"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    # Nobody answers: it is free.
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port" && return; }
  done
}

# Starts a server on the data folder $1 and waits for its line; sets SERVER (process) and URL.
start_server() {
  local port line
  port=$(free_port)
  : >"$WORK/server.out"
  # As README.md says it: the class archive is known by the path from the top of the repository.
  (cd "$ROOT" && exec "$JAVA" "${HEAP[@]}" -jar "${JAR#"$ROOT"/}" --data "$1" --port "$port") \
    >"$WORK/server.out" 2>"$WORK/server.err" &
  SERVER=$!
  URL=
  while [[ -z $URL ]]; do
    alive "$SERVER" || fail "the server ended at once: $(tail -n 5 "$WORK/server.out" "$WORK/server.err")"
    while read -r line; do
      [[ $line == "Kozolec is ready at "* ]] && URL=${line#Kozolec is ready at }
    done <"$WORK/server.out"
    [[ $URL ]] || nap 0.01
  done
  URL=${URL%/}
}

# Asks the server to stop as an operator does, and waits; sets STATUS.
stop_server() {
  STATUS=0
  kill -TERM "$SERVER"
  wait "$SERVER" || STATUS=$?
}

# What was measured where: needed to make sense of any figure.
machine() {
  echo "# $(nproc) cores, $(sed -n '/^model name/ { s/[^:]*: //p; q }' /proc/cpuinfo), load $(cut -d' ' -f1 /proc/loadavg)," \
    "$("$JAVA" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/Java \1/p')"
}

main_commit() {
  git --git-dir "$1/models.git" rev-parse --verify --quiet refs/heads/main 2>/dev/null || echo none
}
