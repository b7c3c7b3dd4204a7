# shellcheck shell=bash disable=SC2016
# The part of walk.sh that asks every reading call of the HTTP interface for what it promises.
# Sourced by walk.sh, which lends it ok, bad, is, like, unlike, the server's URL, the data folder and the source.

# Asks for a path as it is written, with more options for curl before it; sets CODE, HEAD (the header) and the file $WORK/body.
ask() {
  local path=${*: -1}
  : >"$WORK/head"
  : >"$WORK/body"
  CODE=$(curl -s --max-time 20 --path-as-is -o "$WORK/body" -D "$WORK/head" -w '%{http_code}' "${@:1:$#-1}" "$URL$path") || true
  HEAD=$(tr -d '\r' <"$WORK/head")
}

# The value of a header of the last answer.
header() {
  awk -F': ' -v name="$1" 'tolower($1) == tolower(name) { sub(/^[^:]*: */, ""); print; exit }' <<<"$HEAD"
}

body() {
  tr -d '\0' <"$WORK/body"
}

# gives NAME CODE TYPE PATTERN [curl options] PATH: the answer has this status and media type, and its body this in it.
gives() {
  local name=$1 code=$2 type=$3 pattern=$4
  shift 4
  ask "$@"
  # shellcheck disable=SC2053
  if [[ $CODE == $code && $(header Content-Type) == $type && $(body) == $pattern ]]; then
    ok "$name"
  else
    bad "$name" "GET ${*: -1}"$'\n'"wanted: $code $type with $pattern"$'\n'"got:    $CODE $(header Content-Type) $(body | tr -d '\n' | cut -c 1-300)"
  fi
}

# refuses NAME CODE PATTERN [curl options] PATH: a problem of RFC 9457, whole, with this in it.
refuses() {
  local name=$1 code=$2 pattern=$3 key missing=
  shift 3
  gives "$name" "$code" 'application/problem+json*' "$pattern" "$@"
  for key in type title status detail code; do
    [[ $(body) == *"\"$key\""* ]] || missing+=" $key"
  done
  [[ -z $missing ]] || bad "$name: the problem is whole" "missing:$missing"
}

national=Parking-SI/OffStreetParking
foreign=Parking/OffStreetParking
problem='application/problem+json*'
json='application/json*'

# --- operating -------------------------------------------------------------------------------------------------------
gives 'health: live' 200 "$json" '*' /health/live
gives 'health: ready' 200 "$json" '*' /health/ready
gives 'metrics for Prometheus' 200 'text/plain*' '*jvm_*' /metrics
gives 'the API described' 200 "$json" '*"openapi"*/api/v1/models*' /openapi.json
gives 'Swagger UI' 200 'text/html*' '*swagger*' -L /api

# --- pages -----------------------------------------------------------------------------------------------------------
gives 'the page, English' 200 'text/html*' '*lang="en"*' '/?lang=en'
gives 'the page, Slovenian by Accept-Language' 200 'text/html*' '*lang="sl"*' -H 'Accept-Language: sl' /
gives 'the page of a model' 200 'text/html*' '*OffStreetParking*' -H 'Accept: text/html' /models/$national
gives 'the page lets people search' 200 'text/html*' '*OffStreetParking*' '/?q=parkiri%C5%A1%C4%8De&lang=sl'
gives 'what was searched for is escaped' 200 'text/html*' '*' '/?q=%3Cscript%3Ealert(1)%3C/script%3E'
unlike 'no script comes back' "$(body)" '*<script>alert(1)*'

# --- models ----------------------------------------------------------------------------------------------------------
gives 'a model as JSON' 200 "$json" '*"version"*' -H 'Accept: application/json' /models/$national
gives 'metadata of the latest' 200 "$json" '*"version"*' /api/v1/models/$national
version=$(json_text version "$(body)" || echo unknown)
for key in title description license status publisher attributes; do
  like "metadata: $key" "$(body)" "*\"$key\"*"
done
gives 'metadata in two languages' 200 "$json" '*"sl"*"en"*' /api/v1/models/$national
gives 'the long name of a subject' 200 "$json" '*"version"*' /api/v1/models/dataModel.$national
gives 'every version' 200 "$json" "*\"$version\"*" /api/v1/models/$national/versions
gives 'attributes over all models' 200 "$json" '*"temperature"*' '/api/v1/attributes?q=temperature'

# --- files -----------------------------------------------------------------------------------------------------------
numbered=/models/$national/$version
latest=/models/$national/latest
gives 'a file of a numbered version' 200 "$json" '*"$schema"*' "$numbered/schema.json"
is 'numbered: cached for ever' "$(header Cache-Control)" 'public, max-age=31536000, immutable'
like 'numbered: strong ETag' "$(header ETag)" '"?*"'
etag=$(header ETag)
length=$(header Content-Length)
is 'numbered: not guessed by browsers' "$(header X-Content-Type-Options)" nosniff
ask -I "$numbered/schema.json"
is 'HEAD: same status' "$CODE" 200
is 'HEAD: same ETag' "$(header ETag)" "$etag"
is 'HEAD: same length' "$(header Content-Length)" "$length"
for held in "$etag" "W/$etag" "\"other\", $etag" '*'; do
  ask -H "If-None-Match: $held" "$numbered/schema.json"
  is "If-None-Match $held" "$CODE $(stat -c %s "$WORK/body")" '304 0'
done
is '304: keeps the ETag' "$(header ETag)" "$etag"
like '304: keeps Cache-Control' "$(header Cache-Control)" '*immutable*'
ask -H 'If-None-Match: "other"' "$numbered/schema.json"
is 'If-None-Match of something else' "$CODE" 200
gives 'a file of the latest version' 200 "$json" '*"$schema"*' "$latest/schema.json"
unlike 'latest: not immutable' "$(header Cache-Control)" '*immutable*'
like 'latest: says which one it is' "$(header Content-Location)" "*$numbered/schema.json"
for form in example.json example-normalized.json; do
  gives "examples/$form" 200 "$json" '*"type"*' "$numbered/examples/$form"
done
gives 'examples/example.jsonld' 200 'application/ld+json*' '*@context*' "$numbered/examples/example.jsonld"
gives 'schema.bundled.json' 200 "$json" '*"$schema"*' "$numbered/schema.bundled.json"
! grep -qE '"\$ref" *: *"[^#]' "$WORK/body" && ok 'bundled: no $ref leaves it' || bad 'bundled: no $ref leaves it'
gives 'context.jsonld' 200 'application/ld+json*' '*@context*' "$numbered/context.jsonld"
gives 'model.zip' 200 'application/zip*' 'PK*' "$numbered/model.zip"
like 'made files have a strong ETag' "$(header ETag)" '"?*"'
ask /models/$foreign/latest/schema.json
holds 'an imported file is the source, byte for byte' cmp "$WORK/body" "$source/dataModel.$foreign/schema.json"
is 'its ETag is the id of its git blob' "$(header ETag)" "\"$(git hash-object "$source/dataModel.$foreign/schema.json")\""

# --- compressed ------------------------------------------------------------------------------------------------------
for file in schema.json schema.bundled.json context.jsonld examples/example.json examples/example.jsonld notes.yaml LICENSE.md ADOPTERS.yaml; do
  ask "$numbered/$file"
  cp "$WORK/body" "$WORK/plain"
  ask -H 'Accept-Encoding: gzip' "$numbered/$file"
  if [[ $(header Content-Encoding) == gzip ]]; then gunzip -c <"$WORK/body" >"$WORK/again" 2>/dev/null || true; else cp "$WORK/body" "$WORK/again"; fi
  [[ $CODE == 200 ]] && cmp -s "$WORK/plain" "$WORK/again" && ok "gzip of $file is the same file" || bad "gzip of $file is the same file" "$CODE $HEAD"
done
ask -H 'Accept-Encoding: gzip' "$numbered/schema.json"
is 'gzip: when welcome' "$(header Content-Encoding)" gzip
like 'gzip: Vary' "$(header Vary)" '*[Aa]ccept-[Ee]ncoding*'
unlike 'gzip: another ETag than the plain file' "$(header ETag)" "$etag"
packed=$(header ETag)
ask -H 'Accept-Encoding: gzip' -H "If-None-Match: $packed" "$numbered/schema.json"
is 'gzip: 304' "$CODE" 304
ask -H 'Accept-Encoding: gzip;q=0' "$numbered/schema.json"
is 'gzip: not when refused' "$(header Content-Encoding)" ''
ask -H 'Accept-Encoding: gzip' "/api/v1/models?q=parking"
is 'gzip: search too' "$(header Content-Encoding)" gzip

# --- search ----------------------------------------------------------------------------------------------------------
all=$((models + 14))
gives 'search: everything' 200 "$json" "*\"total\":$all,*" '/api/v1/models'
gives 'search: English' 200 "$json" "*\"id\":\"$national\"*" '/api/v1/models?q=parking'
for key in total page size items facets score title version; do
  like "search: $key" "$(body)" "*\"$key\"*"
done
facets=$(body)
for facet in subject domain status license publisher; do
  like "search: facet $facet" "${facets#*'"facets"'}" "*\"$facet\"*"
done
gives 'search: Slovenian' 200 "$json" "*\"id\":\"$national\"*" '/api/v1/models?q=parkiri%C5%A1%C4%8De'
gives 'search: by an attribute' 200 "$json" '*"id":"*' '/api/v1/models?attribute=availableSpotNumber'
gives 'search: filters' 200 "$json" "*\"id\":\"$national\"*" '/api/v1/models?subject=Parking-SI&status=published&sort=title&language=sl'
gives 'search: quarantined models are found' 200 "$json" "*\"total\":$quarantined,*" '/api/v1/models?status=quarantined'
gives 'search: nothing found' 200 "$json" '*"total":0,*' '/api/v1/models?q=qqxxyyzz'
gives 'search: signs of a query language are text' 200 "$json" '*"total"*' '/api/v1/models?q=%22(%5B*%3A%5E~%20AND%20OR'
gives 'paging: first page' 200 "$json" '*"size":5*' '/api/v1/models?size=5'
like 'paging: Link to the next' "$(header Link)" '*page=2*rel="next"*'
gives 'paging: second page' 200 "$json" '*"page":2*' '/api/v1/models?size=5&page=2'
like 'paging: Link back' "$(header Link)" '*rel="prev"*'

# --- other sites -----------------------------------------------------------------------------------------------------
ask -H 'Origin: https://example.org' "$numbered/schema.json"
is 'CORS: others may read' "$(header Access-Control-Allow-Origin)" '*'
like 'CORS: and see the ETag' "$(header Access-Control-Expose-Headers)" '*ETag*'
ask -X OPTIONS -H 'Origin: https://example.org' -H 'Access-Control-Request-Method: GET' -H 'Access-Control-Request-Headers: if-none-match' "$numbered/schema.json"
like 'CORS: preflight' "$CODE $(header Access-Control-Allow-Methods)" '20[04] *GET*'
ask -H 'X-Request-Id: abc-123' /health/live
is 'the id of a request comes back' "$(header X-Request-Id)" abc-123
is 'the server does not tell its version' "$(header Server)" ''

# --- bad input -------------------------------------------------------------------------------------------------------
refuses 'unknown model: the nearest are named' 404 "*$national*" /api/v1/models/Parking-SI/OfStreetParking
refuses 'unknown model, file' 404 "*$national*" /models/Parking-SI/OfStreetParking/latest/schema.json
refuses 'unknown subject' 404 '*Parking*' /api/v1/models/Parkng/OffStreetParking
refuses 'unknown version' 404 "*$version*" /models/$national/9.9.9/schema.json
refuses 'odd version' 404 '*' /models/$national/v1/schema.json
refuses 'unknown file' 404 '*' "$numbered/no-such-file.json"
refuses 'unknown address' 404 '*' /no/such/address
refuses 'page=-1' 400 '*page*' '/api/v1/models?page=-1'
refuses 'size=100000' 400 '*size*' '/api/v1/models?size=100000'
refuses 'unknown parameter: the allowed are named' 400 '*colour*subject*' '/api/v1/models?colour=red'
refuses 'all problems at once' 400 '*page*size*' '/api/v1/models?page=-1&size=100000&colour=red'
like 'all problems at once: the third too' "$(body)" '*colour*'
refuses 'unknown status' 400 '*published*' '/api/v1/models?status=lost'
refuses 'unknown parameter of attributes' 400 '*colour*' '/api/v1/attributes?colour=red'
refuses 'unknown parameter of a model' 400 '*colour*' "/api/v1/models/$national?colour=red"
refuses 'a page too deep' 400 '*' '/api/v1/models?page=100000&size=100'
refuses 'a question too long' 400 '*q*' "/api/v1/models?q=$(printf 'a%.0s' {1..2000})"
refuses 'an address too long' '41[04]' '*' "/models/$(printf 'a%.0s' {1..20000})"
refuses 'zero byte' '40[04]' '*' "$numbered/%00"
refuses 'zero byte in a query' 400 '*' '/api/v1/models?subject=%00&page=-1'
refuses 'dots that climb' '40[04]' '*' "$numbered/../../../../../../etc/passwd"
refuses 'escaped dots that climb' '40[04]' '*' "$numbered/%2e%2e/%2e%2e/schema.json"
refuses 'escaped slashes' '40[04]' '*' "$numbered/..%2f..%2fschema.json"
refuses 'twice escaped dots' '40[04]' '*' "$numbered/%252e%252e/schema.json"
refuses 'backslashes' '40[04]' '*' "$numbered/..%5c..%5cschema.json"
refuses 'our own records are not files of a model' '40[04]' '*' /models/.kozolec/$foreign/latest/record.json
refuses 'wrong escapes' 400 '*' '/api/v1/models/%zz'
for method in POST PUT DELETE PATCH; do
  refuses "$method is not allowed" 405 '*' -X $method "$numbered/schema.json"
  like "$method: Allow" "$(header Allow)" '*GET*'
done
refuses 'DELETE of the search' 405 '*' -X DELETE /api/v1/models
refuses 'TRACE' 405 '*' -X TRACE /api/v1/models
refuses 'headers too large' 431 '*' -H "X-Large: $(printf 'a%.0s' {1..20000})" /health/live
refuses 'a form that is not there' 406 '*' -H 'Accept: image/png' /api/v1/models/$national
gives 'problems speak Slovenian too' 404 "$problem" '*' -H 'Accept-Language: sl' /api/v1/models/Parking-SI/X
sl=$(body)
ask -H 'Accept-Language: en' /api/v1/models/Parking-SI/X
unlike 'problems: another title in English' "$(json_text title "$(body)")" "$(json_text title "$sl")"
gives 'and all the while it lives' 200 "$json" '*' /health/ready
