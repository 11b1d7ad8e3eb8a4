#!/bin/sh
# Leaves in the folder given, of PostgreSQL, what a server with our databases uses. Their collations are
# PostgreSQL's own, so ICU stays without its data (26 MB), as ICU's own "stubdata" would have it.
set -eu
cd "$1"
rm -rf include unpacked-from bin/initdb lib/*.a lib/pkgconfig
rm -f lib/libecpg* lib/libpgtypes* lib/libpq* lib/libossp-uuid* lib/libxslt*
rm -f share/postgresql/*.bki share/postgresql/*.sql share/postgresql/*.sample
find lib/postgresql -mindepth 1 ! -name plpgsql.so ! -name dict_snowball.so -delete
find share/postgresql/extension -type f ! -name 'plpgsql*' -delete
echo 'const char icudt60_dat[64];' | gcc -shared -Wl,-soname,libicudata.so.60 -o lib/libicudata.so.60.2 -x c -
find bin lib -type f -exec strip --strip-unneeded {} +
chmod -R go+rX,go-w .
chown -R root:root .
find . -exec touch --no-dereference --date=2026-01-01T00:00:00Z {} +
