#!/bin/sh
# Lays out in the folder given what a program needs of Debian, and no more: libraries, with those of the
# packages named after it, an init that reaps, a health check, the operator's command, a user. The
# packages' names and versions are listed beside it, in .packages.
set -eu
system=$1
shift
here=$(dirname "$0")
packages=$(mktemp -d)
chmod 0755 "$packages"

apt-get update -qq
(cd "$packages" && apt-get download -qq libc6 libgcc-s1 libnss-wrapper libstdc++6 tini "$@")
for package in "$packages"/*.deb; do
  dpkg-deb --extract "$package" "$system"
  # shellcheck disable=SC2016 # These are names of dpkg-deb.
  dpkg-deb --show --showformat '${Package} ${Version} ${Architecture}\n' "$package" >>"$system.packages"
done
find "$system/usr/share" -type f ! -name copyright -delete
find "$system/usr/share" -depth -type d -empty -delete
rm -rf "$system"/usr/lib/*/gconv "$system/usr/bin/tini-static"
for program in healthcheck todo; do
  gcc -Os -s -Wall -Werror -o "$system/usr/bin/$program" "$here/$program.c"
done

install -d "$system/etc"
install -d -m 1777 "$system/tmp"
# Of the group 0, which a user without a line in passwd has: OpenShift runs containers so.
install -d -o 1001 -g 0 -m 0770 "$system/data"
echo 'todo:x:1001:1001:Todo:/data:/sbin/nologin' >"$system/etc/passwd"
echo 'todo:x:1001:' >"$system/etc/group"
echo 'hosts: files dns' >"$system/etc/nsswitch.conf"
