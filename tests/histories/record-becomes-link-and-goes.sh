#!/bin/sh
# SPDX-License-Identifier: ISC
# The record became a link, which was told when that was pushed; that the link goes takes
# no record away.
# before: malformed removed
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/winter/summer/'
printf elsewhere.md | put "$record" 120000
commit 'A link'
git update-ref refs/tests/server/heads/main "$head"
drop "$record"
commit 'No link'
