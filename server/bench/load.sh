# shellcheck shell=bash
# Shared by the scripts that load a server with wrk: what to call, how to warm up, the rounds, the table.
# To be sourced after lib.sh.
#
# Settings (environment): CONNECTIONS (16), THREADS of wrk (2), SECONDS_EACH round (10), ROUNDS (3).

CONNECTIONS=${CONNECTIONS:-16}
THREADS=${THREADS:-2}
SECONDS_EACH=${SECONDS_EACH:-10}
ROUNDS=${ROUNDS:-3}
CALLS=()

# Adds a call: who answers it, what it is for, the server's process, the address, a header if it needs one, and, for a POST, the
# file to send.
call() {
  local bytes script=
  bytes=$(curl -sf -o /dev/null -w '%{size_download}' ${5:+-H "$5"} ${6:+--data-binary "@$6"} "$4") ||
    fail "$1 does not answer $4"
  if [[ ${6:-} ]]; then
    script=$WORK/post-${#CALLS[@]}.lua
    posting "$6" >"$script"
  fi
  CALLS+=("$1|$2|$3|$4|${5:-}|$script|$bytes")
}

# What tells wrk to send a file as it is: the text between long brackets of Lua that the file does not hold.
posting() {
  ! grep -qF ']====]' "$1" || fail "$1 holds ']====]', which ends a text of Lua."
  printf 'wrk.method = "POST"\nwrk.body = [====[\n'
  cat "$1"
  printf ']====]\n'
}

# Loads one call for so many seconds; sets REQUESTS (answered), RATE (a second),
# PER_CPU (a CPU second of the server), P50 and P99.
fire() {
  local seconds=$1 pid=$2 url=$3 header=$4 script=$5 before after
  before=$(cpu_seconds "$pid")
  wrk -t"$THREADS" -c"$CONNECTIONS" -d"$seconds" --latency ${header:+-H "$header"} ${script:+-s "$script"} "$url" >"$WORK/wrk" ||
    fail "wrk failed on $url"
  after=$(cpu_seconds "$pid")
  ! grep -E 'Non-2xx|Socket errors' "$WORK/wrk" >&2 || fail "not every answer from $url was a good one."
  REQUESTS=$(sed -n 's/^ *\([0-9]*\) requests in .*/\1/p' "$WORK/wrk")
  RATE=$(sed -n 's/^Requests\/sec: *//p' "$WORK/wrk")
  [[ $REQUESTS -gt 0 ]] || fail "no answer came from $url within $seconds s."
  PER_CPU=$(calc '%.0f' "$REQUESTS / ($after - $before)")
  P50=$(sed -n 's/^ *50% *//p' "$WORK/wrk")
  P99=$(sed -n 's/^ *99% *//p' "$WORK/wrk")
}

# Warms every call up, 5 seconds a turn: WARM_REQUESTS (60000) at least, and then until the yield of a CPU second has grown
# by less than 3 % twice in a row; WARM_MOST turns (24) at most. Only then has the JIT settled.
warm() {
  local entry who what pid url header script bytes best calm turn answered
  for entry in "${CALLS[@]}"; do
    IFS='|' read -r who what pid url header script bytes <<<"$entry"
    best=0 calm=0 answered=0
    for ((turn = 1; turn <= ${WARM_MOST:-24} && (calm < 2 || answered < ${WARM_REQUESTS:-60000}); turn++)); do
      fire 5 "$pid" "$url" "$header" "$script"
      answered=$((answered + REQUESTS))
      [[ $(calc '%d' "$PER_CPU > $best * 1.03") == 1 ]] && calm=0 || calm=$((calm + 1))
      [[ $PER_CPU -gt $best ]] && best=$PER_CPU
    done
    echo "# warm: $who, $what ($PER_CPU per CPU second after $((5 * (turn - 1))) s)" >&2
  done
}

# All calls in turn, ROUNDS times, so that a disturbance of the machine hits all of them alike.
rounds() {
  local entry who what pid url header script bytes round
  : >"$WORK/rows"
  for ((round = 1; round <= ROUNDS; round++)); do
    for entry in "${CALLS[@]}"; do
      IFS='|' read -r who what pid url header script bytes <<<"$entry"
      fire "$SECONDS_EACH" "$pid" "$url" "$header" "$script"
      echo "$who|$what|$RATE|$PER_CPU|$P50|$P99" | tee -a "$WORK/rows" >&2
    done
  done
}

# The median of a column of the rounds of one call: middle WHO WHAT COLUMN.
middle() {
  awk -F'|' -v who="$1" -v what="$2" -v column="$3" '$1 == who && $2 == what { print $column }' "$WORK/rows" | median
}

# Medians of the rounds. Latencies are those of the last round.
table() {
  local entry who what rest bytes last
  printf '%-10s %-24s %10s %16s %10s %10s %8s\n' server call 'per s' 'per CPU second' p50 p99 bytes
  for entry in "${CALLS[@]}"; do
    IFS='|' read -r who what rest <<<"$entry"
    bytes=${rest##*|}
    last=$(awk -F'|' -v who="$who" -v what="$what" '$1 == who && $2 == what { l = $5 " " $6 } END { print l }' "$WORK/rows")
    printf '%-10s %-24s %10.0f %16.0f %10s %10s %8s\n' "$who" "$what" "$(middle "$who" "$what" 3)" \
      "$(middle "$who" "$what" 4)" "${last% *}" "${last#* }" "$bytes"
  done
}

# How many times as much Kozolec does for a CPU second than the peer, for each pair: ratio OURS THEIRS.
ratio() {
  local ours theirs
  ours=$(middle Kozolec "$1" 4)
  theirs=$(middle peer "$2" 4)
  printf '%-24s %8.1f times the peer (%.0f : %.0f a CPU second)\n' "$1" "$(calc '%f' "$ours / $theirs")" "$ours" "$theirs"
}
