#!/bin/sh
# SPDX-License-Identifier: ISC
# With a full stop behind it Windows has one name for it and git's own folder: no git
# checks that out, so nobody could clone the notes any more.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
blob=$(echo 'A page.' | git hash-object -w --stdin)
all=$({ git ls-tree "$head"; printf '100644 blob %s\t.GIT.\n' "$blob"; } | git mktree)
head=$(git commit-tree -p "$head" -m 'A page' "$all")
# Nobody could check that out.
commit 'No page after all'
