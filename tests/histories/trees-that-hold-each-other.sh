#!/bin/sh
# SPDX-License-Identifier: ISC
# Four trees, in which lie a thousand million files: nobody can look at each.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
blob=$(echo 'A page.' | git hash-object -w --stdin)
tree=$(printf '100644 blob %s\t%0240d\n' "$blob" 0 | git mktree)
for level in 1 2 3; do
	tree=$(seq -f "040000 tree $tree	%0240g" 1000 | git mktree)
done
all=$({ git ls-tree "$head"; printf '040000 tree %s\tpages\n' "$tree"; } |
    git mktree)
head=$(git commit-tree -p "$head" -m 'Pages' "$all")
# Nobody could check that out.
commit 'No page after all'
