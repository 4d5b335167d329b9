#!/bin/sh
# SPDX-License-Identifier: ISC
# After a wrong clock that was put right, "the reckoning starts anew": what is
# pushed then is honest.
# before: date
# state: agreed
. "${0%/*}/lib.sh"

written_up
on 2026-03-01
echo 'read me' | put README
commit 'A page'
git update-ref refs/tests/server/heads/main "$head"
by alice
on 2026-11-09
agree
