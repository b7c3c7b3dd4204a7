#!/usr/bin/env bash
# How many payloads does a CPU second of the server judge, each posted on its own?
#
#   server/bench/validate.sh [PAYLOAD]
#
# Serves the starter catalogue from a new data folder, warms every call up, and loads each in turn with wrk (16 connections kept
# alive, 2 threads, 3 rounds of 10 seconds): the payload judged by the model that the caller names, by the model that it names
# itself, and the payload with a wrong value in it. PAYLOAD is one right entity of Parking-SI/OffStreetParking; without it,
# parking.json of 600 bytes. Prints medians: requests a second, requests a CPU second of the server, p50 and p99; then the CPU
# seconds that the server used for how many requests. Ends with 1 when the first two calls do less than 8,000 a CPU second, or
# their p99 is 20 ms or more. Settings: see load.sh and lib.sh.
. "$(dirname "$0")/lib.sh"
. "$BENCH/load.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk curl wrk
need_jar
payload=${1:-$BENCH/parking.json}
[[ -f $payload ]] || fail "$payload is not a file."
wrong=$WORK/wrong.json
sed 's/"totalSpotNumber":\([0-9]*\)/"totalSpotNumber":"\1"/' "$payload" >"$wrong"
! cmp -s "$payload" "$wrong" || fail "$payload has no totalSpotNumber to make wrong."

start_server "$WORK/data"
judge=$URL/api/v1/validate
model=Parking-SI/OffStreetParking
type='Content-Type: application/json'
[[ $(curl -sf -H "$type" --data-binary "@$payload" "$judge?model=$model") == *'"conforms":true,"summary"'* ]] ||
  fail "$payload does not conform to $model."

call Kozolec 'model named' "$SERVER" "$judge?model=$model" "$type" "$payload"
call Kozolec 'model found' "$SERVER" "$judge" "$type" "$payload"
call Kozolec 'one value wrong' "$SERVER" "$judge?model=$model" "$type" "$wrong"

machine
echo "# JVM options: ${HEAP[*]}; $CONNECTIONS connections, $ROUNDS rounds of $SECONDS_EACH s; $(wc -c <"$payload") bytes a request"
warm
rounds
table
echo "Kozolec used $(cpu_seconds "$SERVER") CPU seconds in all, and holds $(megabytes "$SERVER" VmRSS) MB after the load."
stop_server

# Milliseconds of what wrk prints as 740.00us, 4.32ms or 1.02s.
milliseconds() {
  awk -v time="$1" 'BEGIN { print time * (time ~ /us$/ ? 0.001 : time ~ /ms$/ ? 1 : 1000) }'
}

missed=0
for what in 'model named' 'model found'; do
  many=$(middle Kozolec "$what" 4)
  late=$(awk -F'|' -v what="$what" '$2 == what { print $6 }' "$WORK/rows" |
    while read -r time; do milliseconds "$time"; done | median)
  [[ $(calc '%d' "$many >= 8000 && $late < 20") == 1 ]] ||
    { echo "MISSED: $what, $many a CPU second, p99 $late ms" && missed=1; }
done
exit "$missed"
