#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's words are nobody's in Dave's folder: who puts them there has added them.  Hers
# are known still when her record is put back.
# breach: mixed removed disagreement-changed
# state: people/alice/2026-11-07-one-to-one.md waiting
# state: people/dave/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"

written_up
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
by alice
decline 'It was not so. (AN)'
before=$head
by bob
move "$record" people/dave/2026-11-07-one-to-one.md
take "$before" "$record"
commit 'Sorry'
