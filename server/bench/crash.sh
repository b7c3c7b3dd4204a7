#!/usr/bin/env bash
# Does the repository survive being killed at any moment?
#
#   server/bench/crash.sh SOURCE [TIMES]
#
# TIMES times (20), always on the same data folder: changes every model of a copy of SOURCE, so that there is much to write,
# imports it, and kills the import with SIGKILL. The moment is, in turn: any, 0.3 to LONGEST seconds (8) after the start;
# while it writes, up to a second after the first object was written; just published, up to half a second after main moved.
# Every fourth time a server that runs beside it is killed in the same moment. After each of them:
#   - every ref is where it was, or main has moved on by a whole import: never anything between
#   - git fsck finds nothing wrong
#   - verify finds nothing but, at most, that the index is behind (the next start brings it up)
#   - a server starts, is ready and answers; after it has stopped, verify is clean
# In the end a whole import completes, and another one has nothing to do. The first thing that is not so ends the script with 1.
# RANDOM_SEED=number repeats the same moments.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk curl
need_jar
source=$(source_folder "${1:-}")
times=${2:-20}
longest=${LONGEST:-8}
RANDOM=${RANDOM_SEED:-$$}
data=$WORK/data
git=$data/models.git

cp -R "$source" "$WORK/source"
chmod -R u+w "$WORK/source"

# Puts the number of this turn into the first description of every schema.
change_all() {
  find "$WORK/source" -path '*/dataModel.*/*/schema.json' -exec \
    sed -i "0,/\"description\": \"\(turn [0-9]*: \)\{0,1\}/s//\"description\": \"turn $1: /" {} +
}

# Nothing while there is no repository yet, or only the beginnings of one.
refs() {
  git --git-dir "$git" for-each-ref 2>/dev/null || true
}

kill_hard() {
  kill -9 "$1" 2>/dev/null || return 0
  wait "$1" 2>/dev/null || true
}

# Waits until the command answers something else than it does now, or the import has ended.
until_changed() {
  local before
  before=$("$@")
  while [[ $("$@") == "$before" ]] && alive "$import"; do nap 0.005; done
}

objects() {
  stat -c '%n %s' "$git"/objects/* "$git"/objects/pack/* 2>/dev/null || true
}

# Waits for the moment of this turn.
wait_for_moment() {
  local most=$longest least=0.3 moments=('just published' 'any' 'while it writes')
  MOMENT=${moments[turn % 3]}
  case $MOMENT in
    'while it writes') until_changed objects && least=0 most=1 ;;
    'just published') until_changed main_commit "$data" && least=0 most=0.5 ;;
  esac
  nap "$(calc '%.3f' "$least + ($most - $least) * $RANDOM / 32768")"
}

check_refs() {
  local before=$1 after line
  after=$(refs)
  [[ $before != "$after" ]] || { MOVED=no; return; }
  MOVED=yes
  # Tags may only have come along with main, and none of the old ones may have gone or moved.
  git -C "$git" rev-parse --verify --quiet refs/heads/main >/dev/null || fail "turn $turn: there are refs, but no main."
  while read -r line; do
    [[ $line != *refs/tags/* || $after == *"$line"* ]] || fail "turn $turn: this tag has moved or gone: $line"
  done <<<"$before"
}

check_git() {
  git --git-dir "$git" rev-parse --git-dir >/dev/null 2>&1 || return 0
  git --git-dir "$git" fsck --strict --full --no-dangling --no-progress >"$WORK/fsck" 2>&1 ||
    fail "turn $turn: git fsck: $(tail -n 5 "$WORK/fsck")"
}

# Right after a crash the index may be behind, and nothing else may be wrong.
check_after_crash() {
  INDEX=current
  "${KOZOLEC[@]}" --data "$data" verify >"$WORK/verify" 2>"$WORK/err" && return
  grep -E '^(error|warning|note|info) ' "$WORK/verify" >"$WORK/findings" ||
    fail "turn $turn: verify did not work: $(tail -n 5 "$WORK/verify" "$WORK/err")"
  ! grep -vE '^[a-z]+ +index-' "$WORK/findings" >"$WORK/bad" || fail "turn $turn: verify: $(tail -n 5 "$WORK/bad")"
  INDEX=behind
}

check_serving() {
  local status
  start_server "$data"
  status=$(curl -s -o "$WORK/answer" -w '%{http_code}' "$URL/health/ready") || true
  [[ $status == 200 ]] || fail "turn $turn: /health/ready answers $status: $(<"$WORK/answer")"
  curl -sf -o /dev/null "$URL/models/Parking-SI/OffStreetParking/latest/schema.json" ||
    fail "turn $turn: the server does not hand out the schema of Parking-SI/OffStreetParking."
  stop_server
}

check_clean() {
  "${KOZOLEC[@]}" --data "$data" verify >"$WORK/verify" 2>"$WORK/err" ||
    fail "turn $turn: verify is not clean after a start: $(tail -n 5 "$WORK/verify" "$WORK/err")"
}

machine
printf '%-5s %-8s %-16s %-18s %-10s %-8s %s\n' turn after moment killed 'main moved' index 'fsck, verify, serving'
for ((turn = 1; turn <= times; turn++)); do
  change_all "$turn"
  before=$(refs)
  what=import
  if ((turn % 4 == 0)); then
    start_server "$data"
    before=$(refs)
    what='import and server'
  fi
  "${KOZOLEC[@]}" --data "$data" import "$WORK/source" >"$WORK/out" 2>"$WORK/err" &
  import=$!
  began=$(now)
  wait_for_moment
  delay=$(calc '%.2f' "$(now) - $began")
  alive "$import" || what="${what/import/nothing (done)}"
  kill_hard "$import"
  ((turn % 4 != 0)) || kill_hard "$SERVER"
  check_refs "$before"
  check_git
  check_after_crash
  check_serving
  check_clean
  printf '%-5s %-8s %-16s %-18s %-10s %-8s %s\n' "$turn" "$delay s" "$MOMENT" "$what" "$MOVED" "$INDEX" ok
done

turn=last
change_all 999
kozolec --data "$data" import "$WORK/source"
said=$(grep taken "$WORK/out")
done_at=$(main_commit "$data")
kozolec --data "$data" import "$WORK/source"
[[ $(main_commit "$data") == "$done_at" ]] || fail "the import after the last one made another commit."
check_git
check_clean
echo "$times kills: nothing lost, nothing half done; the last import completed: $said"
