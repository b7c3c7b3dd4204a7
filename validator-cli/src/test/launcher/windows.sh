#!/usr/bin/env bash
# Does the launcher for Windows do what it should? The packed bin/kozolec.bat is run by Wine, with a stand-in for java.exe that writes
# down its words; there is no Java for Windows in it, and no Windows.
#
#   validator-cli/src/test/launcher/windows.sh
#
# Needs wine and x86_64-w64-mingw32-gcc; where one is missing, nothing was checked, and the status is 75. What is not as it should be is
# told, and the status is 1. Not tried, as the cmd of Wine 8 differs from Microsoft's: % inside of names (it expands what was expanded)
# and kozolec followed by && or || (it does not ask for the status).
here=$(cd "$(dirname "$0")" && pwd)
packed=$here/../../../target/kozolec
for program in wine x86_64-w64-mingw32-gcc; do
  command -v "$program" >/dev/null || { echo "$program is not here: nothing was checked" >&2; exit 75; }
done
[[ -r $packed/bin/kozolec.bat ]] || { echo "first: mvn -B -q -DskipTests package" >&2; exit 75; }

work=$(mktemp -d)
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' LC_ALL=C.UTF-8
trap 'wineserver -k; rm -rf "$work"' EXIT
unset CI JAVA_HOME STATUS BREAK KOZOLEC_ARCHIVE KOZOLEC_JAVA_OPTIONS
windows() { printf 'Z:%s' "${1//\//\\}"; }

home="$work/Koz olec (č) & co!^"
mkdir -p "$home/bin" "$home/lib" "$work/desk"
cp "$packed/bin/kozolec.bat" "$home/bin"
echo 0123456789ab >"$home/lib/kozolec.mark"
x86_64-w64-mingw32-gcc -O1 -o "$work/java.exe" "$here/java.c" -lshell32 || exit 75
java() { # FOLDER VERSION FULL
  mkdir -p "$work/$1/bin"
  cp "$work/java.exe" "$work/$1/bin"
  printf 'IMPLEMENTOR="A (b) & c"\nJAVA_RUNTIME_VERSION="%s"\nJAVA_VERSION="%s"\nMODULES="%s"\n' "$3" "$2" "$(printf 'java.base %.0s' {1..300})" \
    >"$work/$1/release"
}
java "jdk 17 (x86) & č!" 17.0.15 17.0.15+6
java jdk25 25 25+36-LTS
java jdk11 11.0.2 11.0.2+9
java strange 17.0.1 '17.0.1 & more'
java path 17.0.9 17.0.9+9
mkdir -p "$work/bare/bin"
cp "$work/java.exe" "$work/bare/bin"

java17=$(windows "$work/jdk 17 (x86) & č!")
RECORD=$(windows "$work/record")
KOZOLEC=$(windows "$home/bin/kozolec.bat")
export RECORD KOZOLEC JAVA_HOME=$java17
cd "$work/desk" || exit 75
wine cmd /d /c exit >/dev/null 2>&1
appdata=$(echo "$WINEPREFIX"/drive_c/users/*/AppData/Local)
cache=$appdata/kozolec/cache
far=kozolec-$(sed -n 's/.*\\kozolec-\(.*\)-%MARK%-%FULL%.*/\1/p' "$packed/bin/kozolec.bat")-0123456789ab

checks=0 wrong=0
kozolec() { # the words, as one writes them in cmd
  rm -f "$work/record"
  printf '@"%%KOZOLEC%%" %s\r\n' "$1" >"$work/desk/run.cmd"
  wine cmd /d /c run.cmd >"$work/out" 2>"$work/err"
  status=$?
  touch "$work/record"
}
check() { # WHAT CONDITION…
  checks=$((checks + 1))
  "${@:2}" && return
  wrong=$((wrong + 1))
  echo "not so: $1"
  sed 's/^/    /' "$work/record" "$work/out" "$work/err"
}
ended() { [[ $status == "$1" ]]; }
word() { for each in "$@"; do grep -qxF -- "$each" "$work/record" || return; done; }
no() { ! "$@"; }
told() { grep -qF -- "$1" "$work/err"; }
words() { [[ $(sed -n '/^si.kozolec.cli.Main$/,/^-$/p' "$work/record" | sed '1d;$d') == "$(printf '%s\n' "$@")" ]]; }
settled() { # the archive in the background is made, or not
  for _ in {1..200}; do
    [[ -f $cache/$1 && ! -d $cache/$1.making ]] && return
    sleep 0.1
  done
  return 1
}
fresh() { rm -rf "$appdata/kozolec" "$home"/lib/kozolec-*; }
holds() { [[ $(ls "$1" 2>/dev/null) == "$2" ]]; }

export KOZOLEC_ARCHIVE=off
kozolec 'validate'
check 'Java is found by JAVA_HOME' word "$java17\\bin\\java.exe"
check 'the jar, and the files apart' word "$(windows "$home/lib/kozolec.jar")" "-Dkozolec.files=$(windows "$home/lib/kozolec-files.jar")"
JAVA_HOME="\"$java17\\\"" kozolec 'validate'
check 'quotes and a backslash around JAVA_HOME do not matter' words validate
for folder in "$(windows "$work/nothing")" ''; do
  JAVA_HOME=$folder WINEPATH=$(windows "$work/path/bin") kozolec 'validate'
  check 'Java is found on the path' word "$(windows "$work/path/bin")\\java.exe"
  JAVA_HOME=$folder kozolec 'validate'
  check 'no Java at all is told' ended 3
  check 'no Java at all is told in words' told 'Java 17 or newer is needed, and there is no java on the path; set JAVA_HOME'
done
JAVA_HOME=$(windows "$work/jdk11") kozolec 'validate'
check 'a Java that is too old is told' ended 3
check 'a Java that is too old is told in words' told 'is 11.0.2+9; set JAVA_HOME'
JAVA_HOME=$(windows "$work/bare") kozolec 'validate'
check 'a Java of unknown version is tried' words validate
WINEPATH=$(windows "$home/bin") KOZOLEC=kozolec kozolec 'validate'
check 'it finds its jar when it was found on the path itself' word "$(windows "$home/lib/kozolec.jar")"

kozolec '"a b" x=y "q,r;s" (!x!) "^a&b|c" e^^f "" *.json k=""v"" "1>2" --lang=sl /?'
check 'words arrive as they were written' words 'a b' 'x=y' 'q,r;s' '(!x!)' '^a&b|c' 'ef' '' '*.json' 'k=v' '1>2' '--lang=sl' '/?'
for number in 0 1 2 3; do
  STATUS=$number kozolec 'validate'
  check "the status $number comes out" ended "$number"
done
KOZOLEC_JAVA_OPTIONS='-Da=1 "-Db=2 3"' kozolec 'validate'
check 'more options for Java' word -Da=1 '-Db=2 3'

export SHORT='short č (1) & !.json'
echo '{}' >"$SHORT"
truncate -s 1048576 most.json
truncate -s 1048577 middling.ndjson
truncate -s 200000000 much.ndjson
truncate -s 200000001 long.ndjson
truncate -s 5000000000 longest.ndjson
mkdir folder
length() { # NAME OPTION… : after which words
  for line in "${lines[@]}"; do
    kozolec "$line"
    check "options for $1: $line" word "${@:2}"
  done
}
lines=('validate' 'validate -' 'validate nothing.json' 'check folder' 'validate middling.ndjson' 'validate most.json much.ndjson')
length 'all but short ones' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.5 -Xms72m -Xmn48m -Xmx768m
lines=('validate most.json' 'validate --model S/M "%SHORT%"' 'validate -x="a b" run.cmd most.json')
length 'short ones' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 -XX:CICompilerCount=1 -Xms24m -Xmn16m -Xmx768m
lines=('validate long.ndjson' 'validate long.ndjson most.json middling.ndjson' 'validate most.json --strict longest.ndjson')
length 'long ones' -XX:+UseSerialGC -XX:+TieredCompilation -XX:CompileThresholdScaling=0.5 -Xms72m -Xmn48m -Xmx768m

unset KOZOLEC_ARCHIVE
fresh
kozolec validate
check 'the first call makes an archive' settled "$far-17.0.15+6.jsa"
check 'the first call answers without it' no word -XX:ArchiveRelocationMode=0
check 'it is made in two steps' word -Xshare:dump warm-up
kozolec validate
check 'the next one takes it' word "-XX:SharedArchiveFile=C:\\users\\$(basename "$(dirname "$(dirname "$appdata")")")\\AppData\\Local\\kozolec\\cache\\$far-17.0.15+6.jsa" -XX:ArchiveRelocationMode=0
check 'and makes none' no word warm-up
check 'nothing else is left' holds "$cache" "$far-17.0.15+6.jsa"
KOZOLEC_ARCHIVE=off kozolec validate
check 'off takes none' no word -XX:ArchiveRelocationMode=0
echo ba9876543210 >"$home/lib/kozolec.mark"
kozolec validate
check 'a newer program does not take it' no word -XX:ArchiveRelocationMode=0
check 'a newer program makes its own' settled "${far/0123456789ab/ba9876543210}-17.0.15+6.jsa"
echo 0123456789ab >"$home/lib/kozolec.mark"

JAVA_HOME=$(windows "$work/jdk25") kozolec validate
check 'Java 25 has another kind' settled "$far-25+36-LTS.aot"
JAVA_HOME=$(windows "$work/jdk25") kozolec validate
check 'and another word for it' grep -q '^-XX:AOTCache=.*LTS.aot$' "$work/record"
JAVA_HOME=$(windows "$work/strange") kozolec validate
check 'a strange version is cut short' settled "$far-17.jsa"

fresh
CI=true kozolec validate
check 'none is made in pipelines' no test -e "$appdata/kozolec"
JAVA_HOME=$(windows "$work/bare") kozolec validate
check 'none is made for a Java of unknown version' no test -e "$appdata/kozolec"
CI=true KOZOLEC_ARCHIVE=on kozolec validate
check 'on makes one in pipelines, too' settled "$far-17.0.15+6.jsa"
fresh
BREAK=1 kozolec validate
for _ in {1..200}; do grep -q warm-up "$work/record" && break; sleep 0.1; done
check 'what cannot be made is told to nobody' test ! -s "$work/err" -a ! -s "$work/out"
kozolec validate
check 'and not tried again' no word warm-up
check 'by the folder that stays' holds "$cache" "$far-17.0.15+6.jsa.making"
fresh
touch "$appdata/kozolec"
kozolec validate
check 'where no folder can be made there is none' words validate
check 'and nothing is said' test ! -s "$work/err"
fresh

touch "$home/lib/kozolec-old-17.0.15+6.jsa" "$home/lib/kozolec-old-25+36-LTS.aot"
KOZOLEC_ARCHIVE=here kozolec validate
check 'here makes it at once' ended 0
check 'beside the jar, instead of the old one' test -f "$home/lib/kozolec-0123456789ab-17.0.15+6.jsa" -a ! -e "$home/lib/kozolec-old-17.0.15+6.jsa"
check 'and leaves those of another Java' test -e "$home/lib/kozolec-old-25+36-LTS.aot"
check 'and judges nothing' no word validate
CI=true kozolec validate
check 'it is taken in pipelines, too' word "-XX:SharedArchiveFile=$(windows "$home/lib/kozolec-0123456789ab-17.0.15+6.jsa")"
BREAK=1 KOZOLEC_ARCHIVE=here kozolec validate
check 'here tells when it cannot' ended 1
JAVA_HOME=$(windows "$work/jdk25") KOZOLEC_ARCHIVE=here kozolec validate
check 'here for Java 25' test -f "$home/lib/kozolec-0123456789ab-25+36-LTS.aot"

echo "$((checks - wrong)) of $checks as they should be, with $(wine --version)"
[[ $wrong == 0 ]]
