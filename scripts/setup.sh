# SPDX-License-Identifier: Apache-2.0
# Sourced by demo, verify and perf: finds what they need, installs what is missing on Debian, says what is missing
# elsewhere. Sets JAVA_HOME to a JDK 17 or 21.

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# Installs Debian packages.
install_packages() {
  if ! command -v apt-get >/dev/null 2>&1; then
    die "Missing: $*. Install them with your system's package manager (names are Debian's) and start again."
  fi
  local sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || die "Missing: $*. Install them as root: apt-get install $*"
    sudo="sudo"
  fi
  say "Installing $* ..."
  $sudo apt-get update -qq >/dev/null || die "apt-get update failed: is the network there?"
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    die "apt-get could not install $*. Install them by hand and start again."
}

# The version number of the JDK in $1, or nothing.
jdk_version() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null || echo /)")")")" \
    /usr/lib/jvm/java-17-openjdk-* /usr/lib/jvm/java-21-openjdk-* /usr/lib/jvm/temurin-17-* /usr/lib/jvm/temurin-21-*; do
    case "$(jdk_version "$home")" in
      17 | 21)
        printf '%s' "$home"
        return 0
        ;;
    esac
  done
}

set_up_java() {
  command -v curl >/dev/null 2>&1 || install_packages curl ca-certificates
  JAVA_HOME=$(find_jdk)
  if [ -z "$JAVA_HOME" ]; then
    install_packages openjdk-17-jdk-headless
    JAVA_HOME=$(find_jdk)
    [ -n "$JAVA_HOME" ] || die "No JDK 17 or 21 found. Install one and set JAVA_HOME to it."
  fi
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

set_up_browser() {
  local missing=()
  command -v chromium >/dev/null 2>&1 || missing+=(chromium)
  command -v chromedriver >/dev/null 2>&1 || missing+=(chromium-driver)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}
