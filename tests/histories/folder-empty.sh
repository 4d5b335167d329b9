#!/bin/sh
# SPDX-License-Identifier: ISC
# A folder in which nothing is, which git itself does not write: each one below people/ is
# somebody's, and the reports read who that is.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
nothing=$(git mktree </dev/null)
people=$({ git ls-tree "$head:people"
	printf '040000 tree %s\tbomb\n' "$nothing"; } | git mktree)
commit 'A folder'
recast "s/^tree .*/tree $(printf '040000 tree %s\tpeople\n' "$people" | git mktree)/"
