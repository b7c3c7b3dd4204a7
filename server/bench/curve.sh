#!/usr/bin/env bash
# Do a publication and a start become slower as versions pile up? At 100, 1,000 and 10,000 published versions.
#
#   server/bench/curve.sh [ROUNDS]
#
# Lets the program SubmissionBench, which lies among the tests, fill a repository of each size and publish twenty models in it, and
# then starts the server on each, once to make its index and ROUNDS times (3) more: milliseconds of a publication, CPU and wall seconds until
# the line "Kozolec is ready", and resident memory then. Needs Maven, for the class path of the tests.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk
need_jar
rounds=${1:-3}
test_classpath
machine
mkdir "$WORK/filled"
"$JAVA" -Xmx800m -cp "$CLASSPATH" \
  si.kozolec.server.submission.SubmissionBench "$WORK/filled" no-queue 2>/dev/null | grep versions: || fail "SubmissionBench has said nothing."

printf '%-10s %12s %12s %10s\n' versions 'ready CPU s' 'ready wall s' 'RSS MB'
for versions in 100 1000 10000; do
  data=$(echo "$WORK"/filled/*/versions-"$versions")
  echo "kozolec-data 1" >"$data/KOZOLEC"
  start_server "$data"
  stop_server
  for ((round = 1; round <= rounds; round++)); do
    began=$(now)
    start_server "$data"
    printf '%-10s %12s %12s %10s\n' "$versions" "$(cpu_seconds "$SERVER")" "$(calc '%.2f' "$(now) - $began")" "$(megabytes "$SERVER" VmRSS)"
    stop_server
  done
done
