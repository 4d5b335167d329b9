#!/bin/sh
# SPDX-License-Identifier: ISC
# "Everybody must be able to have the files on their disk": no clone has what comes
# behind a path that the disk has no room for, though each of its names is short.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
name=$(printf %0248d 0)
echo A scan | put "people/alice/evidence/$name/$name/$name/$name.txt"
commit 'A scan'
