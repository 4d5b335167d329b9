#!/bin/sh
# SPDX-License-Identifier: ISC
# tests/package.sh - the Debian package, in a root of its own (tests/releases):
# made twice, in folders and zones that differ, it is the same to the byte.  Says
# where it is.  Run in the unpacked tree.
set -e
DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)"
export DEB_BUILD_OPTIONS
make deps FOR=deb
make deb
first=$(echo "$PWD"/build/deb/one-to-one_*.deb)
again=/var/tmp/somewhere/else/entirely
rm -rf $again && mkdir -p ${again%/*} && cp -R . $again
cd $again
rm -rf build/deb
umask 002
TZ=Asia/Tokyo LC_ALL=C make deb
cmp "$first" build/deb/one-to-one_*.deb
rm -rf ${again%/*/*}
echo "the same twice: $(sha256sum <"$first" | cut -c 1-16), $(stat -c %s "$first") bytes"
