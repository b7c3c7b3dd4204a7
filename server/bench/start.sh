#!/usr/bin/env bash
# How soon is the server ready with everything imported, and how much memory does it hold when nobody asks?
#
#   server/bench/start.sh SOURCE [ROUNDS]
#
# Imports SOURCE once, starts and stops the server once (so that the index is current), then ROUNDS times (3): CPU and wall
# seconds until the line "Kozolec is ready", until the first answer of the search, and the resident memory 20 seconds later
# (IDLE=seconds). The JVM options are those in HEAP.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk curl
need_jar
source=$(source_folder "${1:-}")
rounds=${2:-3}
data=$WORK/data

kozolec --data "$data" import "$source"
start_server "$data"
stop_server

machine
echo "# JVM options: ${HEAP[*]}"
printf '%-6s %12s %12s %18s %14s %10s\n' round 'ready CPU s' 'ready wall s' 'first search CPU s' 'idle RSS MB' 'stop'
for ((round = 1; round <= rounds; round++)); do
  began=$(now)
  start_server "$data"
  cpu=$(cpu_seconds "$SERVER")
  wall=$(calc '%.2f' "$(now) - $began")
  curl -sf -o /dev/null "$URL/api/v1/models?q=parking" || fail "the server does not answer a search."
  searched=$(cpu_seconds "$SERVER")
  nap "${IDLE:-20}"
  rss=$(megabytes "$SERVER" VmRSS)
  stop_server
  printf '%-6s %12s %12s %18s %14s %10s\n' "$round" "$cpu" "$wall" "$searched" "$rss" "exit $STATUS"
  echo "$cpu" >>"$WORK/cpu"
  echo "$rss" >>"$WORK/rss"
done
echo "median: ready after $(median <"$WORK/cpu") CPU seconds, idle with $(median <"$WORK/rss") MB"
