#!/bin/sh
# SPDX-License-Identifier: ISC
# The clock of one commit was ahead: the next is the younger of that pair, and
# those after it have nothing to do with that.
# before: date
# state: agreed
. "${0%/*}/lib.sh"

written_up
on 2026-11-20
echo 'read me' | put README
commit 'A page'
on 2026-11-08
echo 'read me, too' | put README
commit 'A page'
git update-ref refs/tests/server/heads/main "$head"
by alice
on 2026-11-09
agree
