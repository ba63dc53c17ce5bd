#!/usr/bin/env bash
# Packs what a server or a laptop needs into target/vigil-bundle.tar.gz: the jar, a Java runtime of its own, the
# fast start, and this folder. Run it on Linux with the processor of the machine it is for (x86_64 or arm64).
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
fail() { printf 'bundle: %s\n' "$*" >&2; exit 3; }
. "$root/build/jdk.sh"
JAVA_HOME=$(find_jdk)
export JAVA_HOME
[ -x "$JAVA_HOME/bin/jlink" ] || fail "$JAVA_HOME has no jlink: install the full JDK 25, or point JAVA_HOME at one."

"$root/vigil" --version >/dev/null
bundle="$root/target/bundle/vigil"
rm -rf "$bundle"
mkdir -p "$bundle"
"$JAVA_HOME/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.localedata,jdk.zipfs,jdk.charsets,jdk.net \
  --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$bundle/runtime" >/dev/null
cp -p "$root/app/target/vigil.jar" "$bundle/"
cp -pr "$root/deploy" "$root/LICENSE" "$root/THREATS.md" "$root/CHANGELOG.md" "$bundle/"
install -m 755 "$root/deploy/vigil" "$bundle/vigil"

# Both programs are started once, so that the runtime learns what a start needs. The front's unit limits memory,
# so this is done here and not on the server.
"$bundle/runtime/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -XX:AOTCacheOutput="$bundle/vigil.aot" -Xlog:aot*=off -Xlog:cds*=off -jar "$bundle/vigil.jar" rehearse \
  >"$root/target/rehearse.log" 2>&1 || fail "no fast start could be made: see target/rehearse.log"

# The fast start is good for a jar of this time and size only; tar keeps both.
tar -C "$root/target/bundle" --owner=0 --group=0 --mode=go=rX -czf "$root/target/vigil-bundle.tar.gz" vigil
(cd "$root/target" && sha256sum vigil-bundle.tar.gz)
