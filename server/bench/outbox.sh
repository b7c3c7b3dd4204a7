#!/usr/bin/env bash
# Does a target get each credential once and in order, though it fails in every way and the server is killed time and again?
#
#   server/bench/outbox.sh
#
# Lets the program OutboxKills, which lies among the tests, publish a thousand versions of fifty models and hand them to a target on this
# machine that throws a die for each call: 503 with Retry-After, 500, 429, 401, a proxy's page with status 200, a connection that is broken
# off, no answer at all, what came is taken and nobody told so, or it is taken (409 when it is there already). The process that hands
# over is killed with SIGKILL fifty times, in turn after something was taken and before that is answered, and right after the answer. Exit
# code 0 when the target has each credential once, those of each model in order. Needs Maven, for the class path of the tests; two minutes.
. "$(dirname "$0")/lib.sh"
[[ ${1:-} != --help ]] || { manual; exit 0; }
need "$JAVA"
test_classpath
mkdir "$WORK/filled"
"$JAVA" -cp "$CLASSPATH" si.kozolec.server.gaiax.OutboxKills "$WORK/filled" 2>"$WORK/log" || { tail -n 20 "$WORK/log" >&2; exit 1; }
