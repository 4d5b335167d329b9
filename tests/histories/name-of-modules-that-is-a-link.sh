#!/bin/sh
# SPDX-License-Identifier: ISC
# git checks out no link of that name, wherever it lies, and nothing that comes behind it.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
blob=$(printf /etc/passwd | git hash-object -w --stdin)
pages=$(printf '120000 blob %s\t.gitmodules\n' "$blob" | git mktree)
all=$({ git ls-tree "$head"; printf '040000 tree %s\tpages\n' "$pages"; } | git mktree)
head=$(git commit-tree -p "$head" -m 'Pages' "$all")
# Nobody could check that out.
commit 'No page after all'
