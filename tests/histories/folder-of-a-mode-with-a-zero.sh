#!/bin/sh
# SPDX-License-Identifier: ISC
# The mode of a folder is 040000 for some, and git writes no zero in front.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
tree=$(git cat-file tree "$head^{tree}" | sed 's/^40000 people/040000 people/' |
    git hash-object -t tree -w --stdin --literally)
head=$(git commit-tree -p "$head" -m 'Nothing to see' "$tree")
