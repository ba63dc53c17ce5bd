#!/usr/bin/env bash
# Gets outside programs with apt-get, where there is one that may be used.

# Reads lines of "command package" and installs the packages of commands that are missing.
get_tools() {
  local missing=() command package as_root=()
  while read -r command package; do
    command -v "$command" >/dev/null || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  mkdir -p "$root/target"
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
    say "Installing ${missing[*]} with apt-get."
    { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } >"$root/target/apt.log" 2>&1 ||
      say "apt-get did not succeed (see target/apt.log)."
  fi
}

# Node bundles what runs in a visitor's browser; npm fetches the packages for that, once.
bundling_tools() {
  printf '%s\n' 'node nodejs'
  [ -f "$root/front/src/main/js/node_modules/.fetched" ] || printf '%s\n' 'npm npm'
}
