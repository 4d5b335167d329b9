#!/bin/sh
# SPDX-License-Identifier: ISC
# Two entries of one name: readers differ in which of them they take.
# breach: malformed
# also: changed-after-agreement removed identity-changed
. "${0%/*}/lib.sh"

written_up
base
blob=$(git rev-parse ":$record")
other=$(git cat-file blob "$blob" | sed 's/^On track/Off track/' |
    git hash-object -w --stdin)
name=${record##*/}
one=$(printf '100644 blob %s\t%s\n' "$blob" "$name" | git mktree)
two=$(printf '100644 blob %s\t%s\n' "$other" "$name" \
    "$(git rev-parse ":$person")" person.ini | git mktree)
tree=$({ git cat-file tree "$one"; git cat-file tree "$two"; } |
    git hash-object -t tree -w --stdin --literally)
tree=$(printf '040000 tree %s\talice\n' "$tree" | git mktree)
tree=$(printf '040000 tree %s\tpeople\n' "$tree" | git mktree)
head=$(git commit-tree -p "$head" -m 'Nothing to see' "$tree")
