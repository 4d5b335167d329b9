#!/bin/sh
# SPDX-License-Identifier: ISC
# No empty line comes behind the headers.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit 'A page'
printf %s "$(git cat-file commit "$head" | sed "/^$/,\$d")" >.git/message
head=$(git hash-object -t commit -w --literally .git/message)
