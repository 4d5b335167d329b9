#!/bin/sh
# SPDX-License-Identifier: ISC
# The folder of somebody who had no roster yet, and no record; then both, and another text.
# before: malformed identity-changed
# state: people/dave/2026-11-07-one-to-one.md waiting
# waits: nobody
. "${0%/*}/lib.sh"

started
echo x | put people/dave/.gitkeep
commit 'His folder'
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
on 2026-11-07
record=people/dave/2026-11-07-one-to-one.md
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
git update-ref refs/tests/server/heads/main "$head"
edit "$record" 's/winter/summer/'
commit 'It is summer'
