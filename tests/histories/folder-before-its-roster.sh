#!/bin/sh
# SPDX-License-Identifier: ISC
# The folder of somebody who has no roster yet, and no record.
# breach: identity-changed
# state: waiting
# state: people/dave/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"

started
echo 'Read me.' | put README
commit 'A page'
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' >.git/roster
echo x | put people/dave/.gitkeep
commit 'His folder'
put people/dave/person.ini <.git/roster
commit 'Dave Roy'
on 2026-11-07
minutes 2026-11-07 | put "$record"
minutes 2026-11-07 | put people/dave/2026-11-07-one-to-one.md
commit 'One to ones of 7 November'
