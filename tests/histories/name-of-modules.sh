#!/bin/sh
# SPDX-License-Identifier: ISC
# Outside of the notes there may be submodules, and names that only look like git's own.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
blob=$(echo x | git hash-object -w --stdin)
all=$({ git ls-tree "$head"; for name in .gitmodules .git-x .github .gitignore.; do
	printf '100644 blob %s\t%s\n' "$blob" "$name"
done; printf '160000 commit %s\tpages\n' "$head"; } | git mktree)
head=$(git commit-tree -p "$head" -m 'Pages' "$all")
