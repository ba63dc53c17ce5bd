#!/usr/bin/env bash
# Measures. Leave the machine alone while it runs.
#   build/bench.sh front            size, start-up, memory, pages a second against nginx (needs nginx and wrk)
#   build/bench.sh flood [MINUTES]  10,000 submissions a minute, and what the front still answers meanwhile
#   build/bench.sh taking [MIB]     envelopes a second in peace, and memory during an upload of 1 GiB
#   build/bench.sh gathering        weight of a gathering's page, and pages a second against nginx (needs nginx and wrk)
#   build/bench.sh presence [COUNT] tokens issued and presences counted a second, size of the file
#   build/bench.sh casebook [COUNT [replay]]  unlocking, tally, search and heap with 200,000 statements; without checkpoint
#   build/bench.sh import [COUNT]   importing 200,000 statements in a heap of 1 GB: preview, recording, once more
#   build/bench.sh estimate FOLDER [seven]  what each model costs on the published tables in a folder; seven lists too
#   build/bench.sh simulation [COUNT [NAME...]]  how often intervals contain a number that is known, in COUNT tables each
#   build/bench.sh jmh [PATTERN]    the JMH benchmarks, such as CaseFileOpening
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)

fail() { printf 'bench: %s\n' "$*" >&2; exit 3; }
need() { command -v "$1" >/dev/null || fail "$1 is missing: apt-get install $2"; }
. "$root/build/jdk.sh"
JAVA_HOME=$(find_jdk)
export JAVA_HOME
mvn -q -B -ntp -f "$root/pom.xml" -Dmaven.test.skip=true -pl bench -am package
jar="$root/bench/target/bench.jar"

case "${1:-}" in
  front)
    need nginx nginx-light
    need wrk wrk
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    "$root/vigil" demo --home "$home" --front-port 0 --desk-port 0 >"$home/demo.log" 2>&1 &
    demo=$!
    until grep -q Passphrase "$home/demo.log"; do sleep 1; kill -0 $demo; done
    kill $demo && wait $demo || true
    "$JAVA_HOME/bin/java" -cp "$jar" vigil.bench.serving.FrontFigures "$root/app/target/vigil.jar" "$root/app/target/vigil.aot" "$home/front"
    ;;
  gathering)
    need nginx nginx-light
    need wrk wrk
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$jar" vigil.bench.serving.GatheringFigures "$root/app/target/vigil.jar"
    ;;
  flood) "$JAVA_HOME/bin/java" -cp "$jar" vigil.bench.flood.FloodFigures "$root/app/target/vigil.jar" "${@:2}" ;;
  taking) "$JAVA_HOME/bin/java" -cp "$jar" vigil.bench.flood.TakingFigures "$root/app/target/vigil.jar" "${@:2}" ;;
  presence) "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$jar" vigil.bench.presence.PresenceFigures "$root/app/target/vigil.jar" "${@:2}" ;;
  casebook) "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx2g -cp "$jar" vigil.bench.casebook.CasebookOf200k "${@:2}" ;;
  import) "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g -cp "$jar" vigil.bench.casebook.ImportOf200k "${@:2}" ;;
  estimate)
    [ -d "${2:-}" ] || fail "estimate needs the folder of published tables"
    "$JAVA_HOME/bin/java" -cp "$jar" vigil.bench.estimate.EstimateFigures "${@:2}"
    ;;
  simulation) "$JAVA_HOME/bin/java" -cp "$jar" vigil.bench.estimate.SimulationStudy "${@:2}" ;;
  jmh) "$JAVA_HOME/bin/java" -jar "$jar" "${@:2}" ;;
  *) sed -n '3,12p' "$0" | sed 's/^# *//' >&2; exit 2 ;;
esac
