#!/usr/bin/env bash
# How many reads and searches does a CPU second of the server answer?
#
#   server/bench/http.sh SOURCE [--peer JDK]
#
# Imports SOURCE into an empty data folder, serves it, warms every call up, and then loads each in turn with wrk
# (16 connections kept alive, 2 threads, 3 rounds of 10 seconds): a file of the latest and of a numbered version, the same
# when the caller already has it (304), metadata, and searches with ranking and facets. Prints medians: requests a second,
# requests a CPU second of the server (the figure that does not depend on who else uses the machine), p50 and p99.
# With --peer, the registry of peer-apicurio.sh answers its like of the calls in the same rounds, and the ratios are printed;
# JDK is the home of a JDK 21 or later, which the peer needs. Settings: see load.sh and lib.sh.
. "$(dirname "$0")/lib.sh"
. "$BENCH/load.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk curl wrk
need_jar
source=$(source_folder "${1:-}")
data=$WORK/data
case ${2:-} in
  '') peer_jdk= ;;
  --peer) peer_jdk=${3:?name the home of a JDK 21 or later after --peer} ;;
  *) fail "unknown option $2" ;;
esac

kozolec --data "$data" import "$source"
start_server "$data"

# The number of the latest version, as the server itself tells it.
model=Parking/OffStreetParking
version=$(json_text version "$(curl -sf "$URL/api/v1/models/$model")")
[[ $version ]] || fail "the server does not tell the version of $model."
file=$URL/models/$model/$version/schema.json
etag=$(curl -sf -o /dev/null -D - "$file" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: *//p')

call Kozolec 'file, latest' "$SERVER" "$URL/models/$model/latest/schema.json"
call Kozolec 'file, numbered' "$SERVER" "$file"
call Kozolec 'file, 304' "$SERVER" "$file" "If-None-Match: $etag"
call Kozolec 'metadata' "$SERVER" "$URL/api/v1/models/$model"
call Kozolec 'search, one word' "$SERVER" "$URL/api/v1/models?q=parking"
call Kozolec 'search, two words' "$SERVER" "$URL/api/v1/models?q=air+quality"
call Kozolec 'search, Slovenian' "$SERVER" "$URL/api/v1/models?q=parkiri%C5%A1%C4%8De"

if [[ $peer_jdk ]]; then
  . "$BENCH/peer-apicurio.sh"
  start_peer "$peer_jdk"
  fill_peer "$source"
  call_peer
fi

machine
echo "# JVM options: ${HEAP[*]}; $CONNECTIONS connections, $ROUNDS rounds of $SECONDS_EACH s"
warm
rounds
table
echo "Kozolec holds $(megabytes "$SERVER" VmRSS) MB after the load."
if [[ $peer_jdk ]]; then
  echo "The peer holds $(megabytes "$PEER" VmRSS) MB after the load."
  ratio 'file, latest' 'file, latest'
  ratio 'file, numbered' 'file, numbered'
  ratio 'metadata' 'metadata'
  ratio 'search, one word' 'search, one word'
  ratio 'search, two words' 'search, two words'
fi
stop_server
