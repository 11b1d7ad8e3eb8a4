# shellcheck shell=sh
# Sets JAVA_HOME to a JDK that can build Todo and checks Node, or says what to install and exits with 1.
# mvnw and .ci/run source this file, mvnw with -euf; prerequisites.cmd is the same for Windows.

# Succeeds for the home of a JDK 25 or later; otherwise keeps the first Java it met in $seen, for the message.
is_jdk_25() {
  [ -r "$1/release" ] && [ -x "$1/bin/java" ] || return 1
  while IFS='=' read -r key value && [ "$key" != JAVA_VERSION ]; do :; done <"$1/release"
  [ "$key" = JAVA_VERSION ] || return 1
  value=${value#\"}
  value=${value%%\"*}
  major=${value%%[!0-9]*}
  if [ "${major:-0}" -ge 25 ]; then
    [ ! -x "$1/bin/javac" ] || return 0
    value="$value without javac"
  fi
  seen=${seen:-"Java $value in $1"}
  return 1
}

# Prints the home of the java on the PATH. Follows links one by one, as older versions of macOS lack readlink -f.
default_java_home() {
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    target=$(readlink "$java")
    case $target in
    /*) java=$target ;;
    *) java=${java%/*}/$target ;;
    esac
  done
  cd -P "${java%/*}/.." && pwd
}

# Prints the home of the first JDK 25 or later: JAVA_HOME, the default, those beside it, those in the usual places.
find_jdk() {
  seen=
  if is_jdk_25 "${JAVA_HOME-}"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  default=$(default_java_home)
  set +f
  for home in "$default" "${default%/*}"/* /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    "$(/usr/libexec/java_home -v 25+ 2>/dev/null)" /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "/c/Program Files"/*/*; do
    if is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  echo "No JDK 25 or later was found in JAVA_HOME, on the PATH, beside the default java, or in /usr/lib/jvm, /opt," \
    "the home folder's .sdkman and .jdks, and the usual folders of macOS and Windows${seen:+ (only $seen)}:" \
    "install one, such as Eclipse Temurin 25 or the package openjdk-25-jdk, or set JAVA_HOME to it." >&2
  return 1
}

# Node builds and checks the page, so that only builds without the page do without it. The arguments are Maven's.
require_node() {
  for argument in ${MAVEN_ARGS-} "$@"; do
    case $argument in
    -v | --version | -h | --help | -Dquarkus.quinoa=false) return ;;
    esac
  done
  node=$(node --version 2>/dev/null) || node=
  case $node in
  v20.19.* | v20.[2-9][0-9].* | v22.1[2-9].* | v22.[2-9][0-9].* | v2[3-9].* | v[3-9][0-9].*)
    ! command -v npm >/dev/null || return 0
    node="Node $node without npm"
    ;;
  ?*) node="Node $node" ;;
  esac
  echo "No Node 22.12 or later, or 20.19 or later of version 20, was found on the PATH${node:+ (only $node)}:" \
    "install the current LTS release of Node with npm." >&2
  return 1
}

JAVA_HOME=$(find_jdk) || exit 1
export JAVA_HOME
require_node "$@" || exit 1
