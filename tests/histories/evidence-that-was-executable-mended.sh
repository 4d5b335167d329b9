#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence became a program before there was a gate; its bytes are the same ever since.
# before: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
witness
git cat-file blob ":$evidence" | put "$evidence" 100755
commit 'A program'
git update-ref refs/tests/server/heads/main "$head"
git cat-file blob ":$evidence" | put "$evidence"
commit 'No program'
