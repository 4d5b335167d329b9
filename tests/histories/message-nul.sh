#!/bin/sh
# SPDX-License-Identifier: ISC
# What stands behind a NUL is in the commit, but not to be seen.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
by alice
agree
head=$({ git cat-file commit "$head"; printf '\0not at all\n'; } |
    git hash-object -t commit -w --stdin --literally)
