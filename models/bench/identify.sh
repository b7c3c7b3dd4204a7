#!/bin/sh
# How often the model of an example is found first, by all examples of a catalogue: as they are, and with type, @context and id taken
# away; each miss is told, and the time that a call takes. Usage: models/bench/identify.sh CATALOGUE   (a folder in the Smart Data
# Models layout; needs Maven)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
catalogue=${1:?usage: models/bench/identify.sh CATALOGUE}
work=$here/target/bench
mkdir -p "$work"
(cd "$here/.." && mvn -B -q -DskipTests -pl models -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$work/classpath.txt" -Dmdep.includeScope=test)
java -XX:+UseSerialGC -Xmx1g -cp "$here/target/classes:$here/target/test-classes:$(cat "$work/classpath.txt")" \
  si.kozolec.identification.IdentifyBench "$catalogue"
