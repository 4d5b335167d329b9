#!/bin/sh
# SPDX-License-Identifier: ISC
# A submodule whose commit has an id of zeros, which is none.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
tree=$({ git cat-file tree "$head^{tree}"; printf '160000 tools\0'
    printf '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'; } |
    git hash-object -t tree -w --stdin --literally)
head=$(git commit-tree -p "$head" -m 'Tools' "$tree")
# Nobody could check that out.
commit 'No tools after all'
