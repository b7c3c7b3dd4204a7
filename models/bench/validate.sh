#!/bin/sh
# How fast payloads are judged: by the plan (and networknt for what it does not accept), by the whole judge, who also says what is
# wrong, by networknt alone, and by ajv 8, on the same files, one core each, in turn. Usage: models/bench/validate.sh [LINES]   (default 100000; needs Maven, node and npm)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
lines=${1:-100000}
work=$here/target/bench
mkdir -p "$work/payloads-$lines"
(cd "$here/.." && mvn -B -q -Pjmh -DskipTests -Djmh.skip=true -pl models -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$work/classpath.txt" -Dmdep.includeScope=test)
cp "$here/src/jmh/peers/ajv.mjs" "$here/src/jmh/peers/package.json" "$work/"
[ -d "$work/node_modules/ajv" ] || (cd "$work" && npm install --no-audit --no-fund --silent)
classes=$here/target/classes:$here/target/test-classes:$(cat "$work/classpath.txt")
one=""
command -v taskset >/dev/null 2>&1 && one="taskset -c 0"
java -cp "$classes" si.kozolec.plan.WritePayloads "$work/payloads-$lines" "$lines"
$one java -XX:+UseSerialGC -Xmx1g -cp "$classes" si.kozolec.plan.Race "$work/payloads-$lines" plan >"$work/plan.tsv"
$one java -XX:+UseSerialGC -Xmx1g -cp "$classes" si.kozolec.plan.Race "$work/payloads-$lines" judge >"$work/judge.tsv"
$one node "$work/ajv.mjs" "$work/payloads-$lines" >"$work/ajv.tsv"
$one java -XX:+UseSerialGC -Xmx1g -cp "$classes" si.kozolec.plan.Race "$work/payloads-$lines" alone >"$work/alone.tsv"
paste "$work/plan.tsv" "$work/ajv.tsv" "$work/alone.tsv" "$work/judge.tsv" | awk -F'\t' '
  BEGIN { printf "%-22s %9s %9s %9s %9s %7s %12s %10s   %s\n", "model", "plan us", "judge us", "ajv us", "alone us",
    "x ajv", "x networknt", "judge x ajv", "wrong (plan, judge, ajv, alone)" }
  { printf "%-22s %9.3f %9.3f %9.3f %9.3f %7.2f %12.2f %10.2f   %d %d %d %d\n", $1, $2, $14, $6, $10, $6/$2, $10/$2, $6/$14, $4, $16, $8, $12
    plan += $2; ajv += $6; alone += $10; judge += $14 }
  END { printf "%-22s %9.3f %9.3f %9.3f %9.3f %7.2f %12.2f %10.2f\n", "all, a payload of each", plan, judge, ajv, alone, ajv/plan, alone/plan, ajv/judge }'
