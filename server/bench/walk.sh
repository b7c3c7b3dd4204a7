#!/usr/bin/env bash
# Does everything that is promised to users and their tools hold, from outside, with their own tools?
#
#   server/bench/walk.sh SOURCE
#
# Imports SOURCE twice; checks with verify, git fsck, a native git clone over HTTP and diff that nothing was changed; asks
# every reading call of the HTTP interface for what it promises (walk-http.sh); and tries the mistakes that operators make
# (a moved tag, a damaged object, a second server, a foreign folder, a port in use). Prints ok or FAIL for each, and ends
# with 1 when there was any FAIL.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need git awk curl gunzip diff
need_jar
source=$(source_folder "${1:-}")
data=$WORK/data
git=$data/models.git
PASSED=0
FAILED=0

ok() {
  PASSED=$((PASSED + 1))
  echo "ok    $1"
}

bad() {
  FAILED=$((FAILED + 1))
  echo "FAIL  $1"
  [[ -z ${2:-} ]] || sed 's/^/        /' <<<"${2:0:600}"
}

# The command after the name succeeds. What it printed is shown when it does not.
holds() {
  local name=$1
  shift
  if "$@" >"$WORK/said" 2>&1; then ok "$name"; else bad "$name" "$(tail -n 6 "$WORK/said")"; fi
}

# The text is the wanted one: is NAME ACTUAL WANTED.
is() {
  [[ $2 == "$3" ]] && ok "$1" || bad "$1" "wanted: $3"$'\n'"got:    $2"
}

# The text matches the pattern (as file names do): like NAME ACTUAL PATTERN.
like() {
  # shellcheck disable=SC2053
  [[ $2 == $3 ]] && ok "$1" || bad "$1" "wanted: $3"$'\n'"got:    $2"
}

unlike() {
  # shellcheck disable=SC2053
  [[ $2 != $3 ]] && ok "$1" || bad "$1" "not wanted: $2"
}

# A command of the jar ends with this exit code and says this: ends NAME CODE PATTERN ARGUMENTS…
ends() {
  local name=$1 code=$2 pattern=$3 got=0 said
  shift 3
  said=$(timeout 120 "${KOZOLEC[@]}" "$@" 2>&1) || got=$?
  like "$name" "exit $got: $said" "exit $code: $pattern"
}

# --- twice the same import -------------------------------------------------------------------------------------------
models=$(find "$source" -path '*/dataModel.*/*/schema.json' | wc -l)
holds 'the first import completes' "${KOZOLEC[@]}" --data "$data" import "$source" --report "$WORK/first.json"
first=$(main_commit "$data")
tags=$(git -C "$git" for-each-ref refs/tags)
holds 'the second import completes' "${KOZOLEC[@]}" --data "$data" import "$source" --report "$WORK/second.json"
is 'the second import makes no commit' "$(main_commit "$data")" "$first"
is 'the second import moves no tag' "$(git -C "$git" for-each-ref refs/tags)" "$tags"
is "the report knows all $models models" "$(grep -c '"outcome"' "$WORK/first.json")" "$models"
quarantined=$(grep -c '"outcome" *: *"quarantined"' "$WORK/first.json" || true)
is "at most 6 models are quarantined (here $quarantined)" "$((quarantined <= 6))" 1

# --- git is the truth ------------------------------------------------------------------------------------------------
ends 'verify is clean' 0 '*' --data "$data" verify
holds 'git fsck --strict is clean' git -C "$git" fsck --strict --full --no-progress
start_server "$data"
holds 'native git clones over HTTP' git clone -q "$URL/git/models.git" "$WORK/clone"
for folder in "$source"/*/; do
  name=$(basename "$folder")
  holds "$name in the clone is the source, byte for byte" diff -r "$folder" "$WORK/clone/$name"
done
is 'the clone has every tag' "$(git -C "$WORK/clone" for-each-ref refs/tags)" "$tags"
is 'every tag is an annotated one' "$(git -C "$git" for-each-ref --format='%(objecttype)' refs/tags | sort -u)" tag
like 'git log of the clone tells who, when and why' "$(git -C "$WORK/clone" log -1 --format='%an %aI %s')" '?* 20??-*T* ?*'
holds 'git fetches over HTTP' git -C "$WORK/clone" fetch -q
! git -C "$WORK/clone" push -q origin HEAD:refs/heads/main >"$WORK/said" 2>&1 && ok 'an anonymous push is refused' ||
  bad 'an anonymous push is refused' "$(<"$WORK/said")"

# --- every reading call ----------------------------------------------------------------------------------------------
. "$BENCH/walk-http.sh"

# --- the mistakes of operators ---------------------------------------------------------------------------------------
port=${URL##*:}
ends 'a second server on the folder says so and stops' '[1-9]*' '*[Aa]nother server*' --data "$data" --port "$(free_port)"
ends 'a port in use is named' '[1-9]*' "*$port*" --data "$WORK/other" --port "$port"
mkdir "$WORK/foreign" && echo hello >"$WORK/foreign/letter.txt"
ends 'a folder that is not ours is refused' '[1-9]*' '*not a data folder*' --data "$WORK/foreign"
is 'and left as it was' "$(ls -A "$WORK/foreign")" letter.txt
echo 'no-such-key = 1' >"$WORK/wrong.toml"
wrong=(--data "$WORK/other" --port -1 --config "$WORK/wrong.toml")
ends 'wrong settings are all told at once: the file' 2 '*no-such-key*' "${wrong[@]}"
ends 'wrong settings are all told at once: the flag' 2 '*--port*' "${wrong[@]}"
ends 'an unknown option is refused' 2 '*--no-such-option*' --no-such-option
ends 'an import of nothing is refused' 2 '*SOURCE*' --data "$WORK/other" import
ends 'a source that is not there is named' '[1-9]*' '*no/such/folder*' --data "$data" import no/such/folder
kill -TERM "$SERVER"
for ((i = 0; i < 100; i++)); do alive "$SERVER" || break; nap 0.1; done
is 'SIGTERM stops the server within 10 seconds' "$(alive "$SERVER" && echo running || echo stopped)" stopped
ends 'verify is clean after all that' 0 '*' --data "$data" verify

# --- what verify is for ----------------------------------------------------------------------------------------------
cp -R "$data" "$WORK/moved"
tag=$(git -C "$git" for-each-ref --count=1 --format='%(refname)' refs/tags)
git -C "$WORK/moved/models.git" update-ref "$tag" "$(git -C "$git" for-each-ref --format='%(objectname)' refs/tags | tail -n 1)"
ends 'verify finds a moved tag' 1 '*' --data "$WORK/moved" verify
cp -R "$data" "$WORK/damaged"
object=$(find "$WORK/damaged/models.git/objects" -type f ! -name '*.idx' -printf '%s %p\n' | sort -n | tail -n 1 | cut -d' ' -f2-)
chmod u+w "$object"
printf 'damage' | dd of="$object" bs=1 seek="$(($(stat -c %s "$object") / 2))" conv=notrunc 2>/dev/null
ends 'verify finds a damaged object' 1 '*' --data "$WORK/damaged" verify
cp -R "$data" "$WORK/lost"
find "$WORK/lost/index" -type f -delete
ends 'verify finds an index that differs' 1 '*index*' --data "$WORK/lost" verify
ends 'reindex mends it' 0 '*' --data "$WORK/lost" reindex
ends 'and verify is clean again' 0 '*' --data "$WORK/lost" verify

echo "$PASSED ok, $FAILED failed"
[[ $FAILED -eq 0 ]]
