#!/usr/bin/env bash
# The peer: Apicurio Registry 3.3.3 as its makers publish it, with the same schemas, under the same load.
#
#   server/bench/peer-apicurio.sh --jdk JDK SOURCE
#
# Fetches the registry with Maven (once, into the folder PEER_HOME, default /tmp/kozolec-peer), starts it with its H2
# database in memory and without a log line for each request (which it writes otherwise, and which would slow it down),
# uploads the schema.json of each model in SOURCE, and loads it as http.sh loads Kozolec. JDK is the home of a JDK 21 or
# later. To compare the two in one run: server/bench/http.sh SOURCE --peer JDK

PEER_ARTIFACT=io.apicurio:apicurio-registry-app:3.3.3:tar.gz:all
PEER_HOME=${PEER_HOME:-/tmp/kozolec-peer}
read -ra PEER_HEAP <<<"${PEER_HEAP:-}"

fetch_peer() {
  [[ -f $PEER_HOME/quarkus-run.jar ]] && return
  need mvn tar
  mkdir -p "$PEER_HOME"
  mvn -B -q dependency:copy -Dartifact="$PEER_ARTIFACT" -DoutputDirectory="$PEER_HOME" ||
    fail "Maven could not fetch $PEER_ARTIFACT"
  tar -xzf "$PEER_HOME"/apicurio-registry-app-*-all.tar.gz -C "$PEER_HOME"
}

# Starts the peer on the JDK $1; sets PEER (process) and PEER_URL, and says what the start cost.
start_peer() {
  local java=$1/bin/java port
  [[ -x $java ]] || fail "$java is not a java; name the home of a JDK 21 or later."
  fetch_peer
  port=$(free_port)
  PEER_URL=http://127.0.0.1:$port
  QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port QUARKUS_HTTP_ACCESS_LOG_ENABLED=false \
    "$java" "${PEER_HEAP[@]}" -jar "$PEER_HOME/quarkus-run.jar" >"$WORK/peer.out" 2>&1 &
  PEER=$!
  until curl -sf -o /dev/null "$PEER_URL/apis/registry/v3/system/info"; do
    alive "$PEER" || fail "the peer ended at once: $(tail -n 5 "$WORK/peer.out")"
    nap 0.1
  done
  echo "# peer: ready after $(cpu_seconds "$PEER") CPU seconds with $(megabytes "$PEER" VmRSS) MB"
}

# One artifact a model, in the group of its subject, with the description of its schema, which is what the peer searches.
fill_peer() {
  local schema folder model subject text status taken=0
  for schema in "$1"/dataModel.*/*/schema.json; do
    folder=${schema%/schema.json}
    model=${folder##*/}
    folder=${folder%/*}
    subject=${folder##*/dataModel.}
    text=$(sed -n '/^ *"description": *"/ { s/^ *"description": *"\(.*\)",\{0,1\}$/\1/p; q }' "$schema")
    status=$(curl -s -o "$WORK/answer" -w '%{http_code}' -X POST "$PEER_URL/apis/registry/v2/groups/$subject/artifacts" \
      -H 'Content-Type: application/json' -H 'X-Registry-ArtifactType: JSON' -H 'X-Registry-Version: 1.0.0' \
      -H "X-Registry-ArtifactId: $model" \
      -H "X-Registry-Description-Encoded: $(printf '%s' "$text" | base64 | tr -d '\n')" --data-binary "@$schema")
    if [[ $status == 200 ]]; then taken=$((taken + 1)); else echo "# peer: refused $subject/$model: $(<"$WORK/answer")"; fi
  done
  echo "# peer: holds $taken models, $(megabytes "$PEER" VmRSS) MB"
}

# The calls that correspond to ours.
call_peer() {
  local artifact=$PEER_URL/apis/registry/v3/groups/Parking/artifacts/OffStreetParking
  local search=$PEER_URL/apis/registry/v3/search/artifacts
  call peer 'file, latest' "$PEER" "$artifact/versions/branch=latest/content"
  call peer 'file, numbered' "$PEER" "$artifact/versions/1.0.0/content"
  call peer 'metadata' "$PEER" "$artifact"
  call peer 'search, one word' "$PEER" "$search?limit=20&description=parking"
  call peer 'search, two words' "$PEER" "$search?limit=20&description=air+quality"
}

# Sourced by http.sh, this file only lends its functions.
[[ ${BASH_SOURCE[0]} == "$0" ]] || return 0

. "$(dirname "$0")/lib.sh"
. "$BENCH/load.sh"
[[ ${1:-} == --jdk && ${2:-} ]] || { manual; exit 2; }
need curl wrk awk base64
source=$(source_folder "${3:-}")
start_peer "$2"
fill_peer "$source"
call_peer
machine
warm
rounds
table
echo "The peer holds $(megabytes "$PEER" VmRSS) MB after the load."
