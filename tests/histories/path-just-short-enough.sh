#!/bin/sh
# SPDX-License-Identifier: ISC
# A path of 1000 bytes has room on every disk.
# honest
. "${0%/*}/lib.sh"

written_up
name=$(printf %0244d 0)
path=people/alice/evidence/$name/$name/$name/$(printf %0239d 0).txt
test ${#path} -eq 1000
echo A scan | put "$path"
commit 'A scan'
