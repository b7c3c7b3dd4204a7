#!/usr/bin/env bash
# The whole life of a proposal against a running server of its own: submitted with errors, revised, discussed, changes requested,
# revised by git push, approved twice, published, cloned, found, compared, deprecated.
#
#   server/bench/life.sh [JAR]      (default: server/target/kozolec-server.jar; needs curl, git and node)
#
# Prints one line a step; ends with 1 at the first that is not as it should be.
set -euo pipefail
export LC_ALL=C.UTF-8
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
JAR=$(realpath "${1:-$ROOT/server/target/kozolec-server.jar}")
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
WORK=$(mktemp -d)
PORT=${PORT:-18431}
URL=http://127.0.0.1:$PORT
SERVER=
trap '[[ -z $SERVER ]] || kill $SERVER 2>/dev/null; rm -rf "$WORK"' EXIT

fail() { echo "FAILED: $*" >&2; exit 1; }
token() { "$JAVA" -jar "$JAR" token create --name "$1" --role "$2" --data "$WORK/data" 2>/dev/null | head -n 1; }
# member NAME: that member of the JSON on standard input; dots lead into it
member() { node -e 'let t="";process.stdin.on("data",d=>t+=d).on("end",()=>{let v=JSON.parse(t);for(const p of process.argv[1].split("."))v=v?.[p];console.log(typeof v==="object"?JSON.stringify(v):v)})' "$1"; }
# call TOKEN METHOD PATH [BODY]: answers on standard output, the status in $WORK/status
call() {
  local body=()
  [[ -z ${4:-} ]] || body=(-H 'Content-Type: application/json' --data-binary "$4")
  curl -sS -X "$2" -H "Authorization: Bearer $1" -H 'Accept-Language: en' "${body[@]}" -o "$WORK/answer" -w '%{http_code}' "$URL$3" >"$WORK/status"
  cat "$WORK/answer"
}
expect() { [[ $2 == "$3" ]] || fail "$1: expected $3, was $2: $(head -c 600 "$WORK/answer" 2>/dev/null)"; echo "ok  $1: $3"; }

vid=$(token Vid submitter)
ana=$(token Ana curator)
bor=$(token Bor curator)
"$JAVA" -jar "$JAR" --port "$PORT" --data "$WORK/data" >"$WORK/log" 2>&1 &
SERVER=$!
for _ in $(seq 120); do curl -sf "$URL/health/ready" >/dev/null && break; sleep 0.5; done

# A bench, from the national street light's files, so that it has all that a model needs.
source=$ROOT/models/catalogue/dataModel.Streetlighting-SI/Streetlight
folder=dataModel.Benches-SI/ParkBench
mkdir -p "$WORK/bench/$folder/examples"
schema=$(sed 's/Streetlight/ParkBench/g; s/Streetlighting-SI/Benches-SI/g' "$source/schema.json")
body() { # SCHEMA [MESSAGE]
  SCHEMA=$1 MESSAGE=${2:-} FOLDER=$folder SOURCE=$source node -e '
    const fs=require("fs"), path=require("path"), e=process.env, files=[];
    const walk=d=>fs.readdirSync(d,{withFileTypes:true}).forEach(x=>x.isDirectory()?walk(path.join(d,x.name)):files.push(path.join(d,x.name)));
    walk(e.SOURCE);
    console.log(JSON.stringify({title:"Klopi v parkih",message:e.MESSAGE,files:files.map(f=>{const p=path.relative(e.SOURCE,f);
      const text=p==="schema.json"?e.SCHEMA:fs.readFileSync(f,"utf8").replaceAll("Streetlighting-SI","Benches-SI").replaceAll("Streetlight","ParkBench");
      return {path:e.FOLDER+"/"+p.replaceAll("Streetlight","ParkBench"),text}})}))'
}

answer=$(call "$vid" POST /api/v1/submissions "$(body '{"title": 1')")
expect "a broken schema is taken as a draft" "$(cat "$WORK/status") $(member state <<<"$answer")" "201 draft"
number=$(member number <<<"$answer")
at=/api/v1/submissions/$number
answer=$(call "$vid" GET "$at/checks")
expect "the checks do not let it pass" "$(member passes <<<"$answer")" false
echo "    $(member findings.0.code <<<"$answer"): $(member findings.0.message.en <<<"$answer")"
call "$vid" GET "$at" >/dev/null; expect "its author sees it" "$(cat "$WORK/status")" 200
curl -s -o "$WORK/answer" -w '%{http_code}' "$URL$at" >"$WORK/status" || true
expect "a stranger does not" "$(cat "$WORK/status")" 401
answer=$(call "$vid" POST "$at/revisions" "$(body "$schema" 'Shema je popravljena.')")
expect "the second revision waits for curators" "$(member revision <<<"$answer") $(member state <<<"$answer")" "2 in-review"
answer=$(call "$ana" POST "$at/comments" "{\"text\":\"Kaj pa naslonjalo?\",\"file\":\"$folder/schema.json\",\"line\":3}")
expect "a curator asks" "$(member openThreads <<<"$answer")" 1
answer=$(call "$ana" POST "$at/reviews" '{"verdict":"request-changes","revision":2,"text":"Prosim, dopolnite opis."}')
expect "and requests changes" "$(member state <<<"$answer")" changes-requested

git clone -q "$URL/git/models.git" "$WORK/clone"
cd "$WORK/clone"
git config user.email vid@example.si
git config user.name Vid
git config push.default nothing
body "$schema" | node -e 'let t="";process.stdin.on("data",d=>t+=d).on("end",()=>{const fs=require("fs"),path=require("path");for(const f of JSON.parse(t).files){fs.mkdirSync(path.dirname(f.path),{recursive:true});fs.writeFileSync(f.path,f.text.replace("\"description\": \"", "\"description\": \"V parku. "))}})'
git add -A && git commit -qm "Klopi v parkih, tretjic"
git -c http.extraHeader="Authorization: Bearer $vid" push -q "$URL/git/models.git" "HEAD:refs/for/main/$number" 2>"$WORK/push" || fail "push: $(cat "$WORK/push")"
head -n 6 "$WORK/push" | sed 's/^/    /'
answer=$(call "$vid" GET "$at")
expect "git push makes the third revision" "$(member revision <<<"$answer") $(member state <<<"$answer")" "3 in-review"
call "$vid" POST "$at/reviews" '{"verdict":"approve","revision":3}' >/dev/null
expect "nobody approves their own" "$(cat "$WORK/status")" 403
call "$ana" POST "$at/reviews" '{"verdict":"approve","revision":2}' >/dev/null
expect "nor a revision that is past" "$(cat "$WORK/status")" 409
call "$ana" POST "$at/publish" '{"revision":3}' >/dev/null
expect "nothing is published without approval" "$(cat "$WORK/status")" 409
call "$ana" POST "$at/threads/1" '{"resolved":true}' >/dev/null
call "$ana" POST "$at/reviews" '{"verdict":"approve","revision":3,"text":"V redu."}' >/dev/null
answer=$(call "$bor" POST "$at/reviews" '{"verdict":"approve","revision":3}')
expect "two curators approve" "$(member state <<<"$answer")" approved
answer=$(call "$bor" POST "$at/publish" '{"revision":3}')
expect "it is published" "$(member state <<<"$answer")" published
for _ in $(seq 40); do [[ $(curl -s "$URL/api/v1/models?q=ParkBench" | member total) == 0 ]] || break; sleep 0.1; done
expect "search finds it" "$(curl -s "$URL/api/v1/models?q=ParkBench" | member items.0.id)" Benches-SI/ParkBench
second=$(sed '0,/"description": "/s//"description": "Zdaj: /' <<<"$schema")
answer=$(call "$vid" POST /api/v1/submissions "$(body "$second")")
second_at=/api/v1/submissions/$(member number <<<"$answer")
expect "other words under the same number are a draft" "$(member state <<<"$answer")" draft
answer=$(call "$vid" GET "$second_at/checks")
expect "and the checks say which number they need" "$(member models.0.needed <<<"$answer")" 1.0.1
answer=$(call "$vid" POST "$second_at/revisions" "$(body "$(sed 's/"\$schemaVersion": "1.0.0"/"$schemaVersion": "1.0.1"/' <<<"$second")")")
expect "with that number they wait for curators" "$(member state <<<"$answer")" in-review
git -C "$WORK/clone" fetch -q "http://vid:$vid@127.0.0.1:$PORT/git/models.git" "refs/submissions/${second_at##*/}/head" 2>"$WORK/fetch" || fail "fetch: $(cat "$WORK/fetch")"
expect "who made it fetches it with plain git" "$(git -C "$WORK/clone" show "FETCH_HEAD:$folder/schema.json" | member '$schemaVersion')" 1.0.1
for curator in "$ana" "$bor"; do call "$curator" POST "$second_at/reviews" '{"verdict":"approve","revision":2}' >/dev/null; done
answer=$(call "$ana" POST "$second_at/publish" '{"revision":2}')
expect "a second version is published" "$(member state <<<"$answer")" published
expect "the difference of the two is a patch" "$(curl -s "$URL/api/v1/compare?model=Benches-SI/ParkBench&from=1.0.0&to=1.0.1" | member class)" patch
git -C "$WORK/clone" fetch -q --tags origin
expect "a clone has its tag" "$(git -C "$WORK/clone" tag -l "$folder/*" | head -n 1)" "$folder/1.0.0"
expect "and no submissions" "$(git ls-remote "$URL/git/models.git" 'refs/submissions/*' | wc -l)" 0
answer=$(call "$vid" POST /api/v1/submissions '{"title":"Klopi niso več v rabi","deprecate":[{"model":"Benches-SI/ParkBench","successor":"Streetlighting-SI/Streetlight"}]}')
number=$(member number <<<"$answer")
expect "a deprecation is a submission" "$(cat "$WORK/status")" 201
for curator in "$ana" "$bor"; do call "$curator" POST "/api/v1/submissions/$number/reviews" '{"verdict":"approve","revision":1}' >/dev/null; done
answer=$(call "$ana" POST "/api/v1/submissions/$number/publish" '{"revision":1}')
expect "and is published" "$(member state <<<"$answer")" published
expect "the model says so" "$(curl -s "$URL/api/v1/models/Benches-SI/ParkBench" | member status)" deprecated
answer=$(call "$vid" POST /api/v1/submissions '{"title":"Napaka v 1.0.0","withdraw":[{"model":"Benches-SI/ParkBench","version":"1.0.0","reason":"Napačna enota."}]}')
number=$(member number <<<"$answer")
for curator in "$ana" "$bor"; do call "$curator" POST "/api/v1/submissions/$number/reviews" '{"verdict":"approve","revision":1}' >/dev/null; done
call "$ana" POST "/api/v1/submissions/$number/publish" '{"revision":1}' >/dev/null
expect "a version is withdrawn" "$(cat "$WORK/status")" 200
expect "it stays readable and says so" "$(curl -s -o /dev/null -D - "$URL/models/Benches-SI/ParkBench/1.0.0/schema.json" | tr -d '\r' | awk '/^HTTP/ { print $2 } tolower($1) == "kozolec-status:" { print $2 }' | paste -sd' ')" "200 withdrawn"
kill $SERVER
wait $SERVER 2>/dev/null || true
SERVER=
"$JAVA" -jar "$JAR" verify --data "$WORK/data" >"$WORK/verify" 2>&1 || fail "verify: $(tail -n 3 "$WORK/verify")"
echo "ok  verify is clean"
