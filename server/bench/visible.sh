#!/usr/bin/env bash
# How soon does a running server show what another process has committed?
#
#   server/bench/visible.sh SOURCE [ROUNDS]
#
# Imports SOURCE, serves it, and then ROUNDS times (5): puts a new word into the description of one model, imports that
# subject in another process, watches refs/heads/main, and from the moment that it has moved asks until the new version
# stands in GET /api/v1/models/S/M, and until the search finds the new word with the new version.
# Prints both in seconds after main moved, and the wall time of the import itself. Ends with 1 when 30 seconds do not suffice.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk curl
need_jar
source=$(source_folder "${1:-}")
rounds=${2:-5}
data=$WORK/data
subject=dataModel.Parking
model=Parking/OffStreetParking

mkdir "$WORK/changed"
cp -R "$source/$subject" "$WORK/changed/"
chmod -R u+w "$WORK/changed"
schema=$WORK/changed/$subject/${model#*/}/schema.json
kozolec --data "$data" import "$source"
start_server "$data"

version_now() {
  json_text version "$(curl -sf "$URL/api/v1/models/$model")"
}

# Asks again and again, every 10 milliseconds, until the answer of the command is the wanted one.
until_answers() {
  local wanted=$1 end=$((SECONDS + 30))
  shift
  until [[ $("$@") == "$wanted" ]]; do
    ((SECONDS < end)) || fail "30 seconds after the commit, '$*' still does not answer $wanted."
    nap 0.01
  done
}

search_shows() {
  local answer
  answer=$(curl -sf "$URL/api/v1/models?q=$word")
  [[ $answer != *'"total":1,'* ]] || json_text version "$answer"
}

machine
printf '%-6s %-10s %14s %16s %16s\n' round version 'import wall s' 'model after s' 'search after s'
for ((round = 1; round <= rounds; round++)); do
  # A word of letters alone, so that no analyser takes it apart.
  word=novost$(tr '0-9' 'a-j' <<<"$$$round")
  sed -i "0,/\"description\": \"/s//&$word /" "$schema"
  before=$(main_commit "$data")
  old=$(version_now)
  began=$(now)
  "${KOZOLEC[@]}" --data "$data" import "$WORK/changed" >"$WORK/out" 2>"$WORK/err" &
  import=$!
  while [[ $(main_commit "$data") == "$before" ]]; do
    alive "$import" || [[ $(main_commit "$data") != "$before" ]] ||
      fail "the import ended without a commit: $(tail -n 5 "$WORK/out" "$WORK/err")"
    nap 0.005
  done
  moved=$(now)
  # The number that the commit published, as git tells it.
  new=$(git -C "$data/models.git" tag --points-at main | sed -n "s|^dataModel.$model/||p")
  [[ $new && $new != "$old" ]] || fail "the commit did not publish a new version of $model (was $old, is '$new')."
  until_answers "$new" version_now
  seen=$(now)
  until_answers "$new" search_shows
  found=$(now)
  wait "$import" || fail "the import ended with $?: $(tail -n 5 "$WORK/out" "$WORK/err")"
  printf '%-6s %-10s %14s %16s %16s\n' "$round" "$new" "$(calc '%.2f' "$(now) - $began")" \
    "$(calc '%.3f' "$seen - $moved")" "$(calc '%.3f' "$found - $moved")"
  calc '%.3f\n' "$found - $moved" >>"$WORK/found"
done
stop_server
echo "visible to reader and search: median $(median <"$WORK/found") s, at most $(sort -g "$WORK/found" | tail -n 1) s after main moved"
