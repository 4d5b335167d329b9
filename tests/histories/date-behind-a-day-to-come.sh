#!/bin/sh
# SPDX-License-Identifier: ISC
# The branch has a commit of a day to come.  It does not keep everybody from pushing
# until then; history says once that the clocks differ.
# before: date
# state: agreed
. "${0%/*}/lib.sh"

written_up
on 2037-12-24
echo 'read me' | put README
commit 'A page'
git update-ref refs/tests/server/heads/main "$head"
by alice
on 2026-11-09
agree
