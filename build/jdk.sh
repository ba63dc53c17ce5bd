# Finds a JDK 25 on this machine, for the launcher and the benchmarks; expects `fail`.

# The release file of a JDK tells its version without starting it.
java_feature() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_jdk() {
  local home feature onpath
  onpath=$(command -v java || true)
  [ -n "$onpath" ] && onpath=$(dirname "$(dirname "$(readlink -f "$onpath")")")
  for home in "${JAVA_HOME:-}" "$onpath" /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/java" ] || continue
    feature=$(java_feature "$home")
    if [ -n "$feature" ] && [ "$feature" -ge 25 ]; then printf '%s' "$home"; return; fi
  done
  fail "no JDK 25 found. Looked at JAVA_HOME, java on the PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks.
  Install one (for example Temurin 25, or a package such as openjdk-25-jdk), or point JAVA_HOME at it, and start again."
}
