#!/bin/sh
# SPDX-License-Identifier: ISC
# What was moved to another person's folder is another record since, and is edited.
# before: mixed removed
# state: people/dave/2026-11-07-one-to-one.md waiting
# waits: nobody
. "${0%/*}/lib.sh"

agreed
by bob
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
move "$record" people/dave/2026-11-07-one-to-one.md
git update-ref refs/tests/server/heads/main "$head"
edit people/dave/2026-11-07-one-to-one.md 's/winter/summer/'
commit 'It is summer'
