#!/bin/sh
# SPDX-License-Identifier: ISC
# Seven small trees, in which lie 16 million files: nobody can look at each.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
blob=$(echo 'A page.' | git hash-object -w --stdin)
tree=$(printf '100644 blob %s\tpage\n' "$blob" | git mktree)
for level in 1 2 3 4 5 6; do
	tree=$(printf "040000 tree $tree\t%s\n" 0 1 2 3 4 5 6 7 8 9 a b c d e f |
	    git mktree)
done
all=$({ git ls-tree "$head"; printf '040000 tree %s\tpages\n' "$tree"; } |
    git mktree)
head=$(git commit-tree -p "$head" -m 'Pages' "$all")
# Nobody could check that out.
commit 'No page after all'
