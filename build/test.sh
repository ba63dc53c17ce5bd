# The whole test suite, for `./vigil test`: gets what the tests need, runs Maven, counts what ran.

# Command and Debian package of every outside program that a test compares Vigil with.
test_tools() {
  printf '%s\n' 'chromium chromium' 'age age' 'minisign minisign' 'unzip unzip' 'pdftotext poppler-utils' \
    'sha256sum coreutils'
}

# Counts from the reports that the test runner left, and every reason why something was skipped.
count_tests() {
  find "$root" -path '*/target/*-reports/TEST-*.xml' -print0 | xargs -0 -r cat | awk '
    function attribute(name,  value) {
      if (!match($0, " " name "=\"[^\"]*\"")) return ""
      value = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
      gsub(/&#10;.*/, "", value); gsub(/&quot;/, "\"", value); gsub(/&apos;/, "\047", value)
      gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value); gsub(/&amp;/, "\\&", value)
      return value
    }
    /<testsuite / { ran += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
    # A reason is an attribute, or the first line of the element text, behind the name of its exception.
    /<skipped/ {
      reason = attribute("message")
      if (reason == "") { reason = $0; sub(/.*<skipped[^>]*>(<!\[CDATA\[)?/, "", reason); sub(/(\]\]>)?<\/skipped>.*/, "", reason) }
      sub(/^[A-Za-z0-9_.]*TestAbortedException: /, "", reason)
      why[reason == "" ? "no reason given" : reason]++
    }
    END {
      if (skipped > 0) { print "Skipped:"; for (reason in why) printf "  %5d  %s\n", why[reason], reason }
      printf "%d passed, %d failed, %d skipped\n", ran - failed - skipped, failed, skipped
      exit (ran - skipped == 0 || failed > 0)
    }'
}

report_missing() {
  local command package
  while read -r command package; do
    command -v "$command" >/dev/null ||
      say "Missing: $command. Tests that need it will be skipped and counted. To install it: sudo apt-get install $package"
  done
}

# A library that others wrote reads what the front says to other networks; it is only for a test, and needs a newer Node.
fetch_foreign_reader() {
  local folder="$root/front/src/test/js/activity"
  [ -d "$folder/node_modules" ] && return
  node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null || return 0
  npm --prefix "$folder" ci --ignore-scripts --no-audit --no-fund >"$root/target/npm-activity.log" 2>&1 || {
    rm -rf "$folder/node_modules"
    say "npm did not succeed for front/src/test/js/activity (see target/npm-activity.log): one test will be skipped."
  }
}

run_tests() {
  mkdir -p "$root/target"
  get_tools < <(test_tools)
  report_missing < <(test_tools)
  fetch_foreign_reader
  find "$root" -type d -path '*/target/*-reports' -prune -exec rm -rf {} +
  local status=0
  say "Running every test (some minutes)"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 maven -T 2 -fae verify "$@" || status=1
  count_tests || status=1
  [ "$status" -eq 0 ] || say "Something failed: the whole output is in target/build.log"
  exit "$status"
}
