#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement with Alice changed what Carol had agreed to; what Carol said is known
# by her own history, not by Alice's.
# before: mixed changed-after-agreement removed
# gate: removed
# state: waiting
# state: people/zoe/2026-11-07-one-to-one.md void
# waits: alice
. "${0%/*}/lib.sh"

written_up
zoe=people/zoe/2026-11-07-one-to-one.md
by bob
roster | sed 's/Alice Ng/Carol Diaz/; s/alice@/carol@/' | put people/zoe/person.ini
minutes 2026-11-07 | sed 's/@alice/@carol/' | put "$zoe"
commit 'Zoe'
by carol
agree "$zoe"
by bob
edit "$zoe" 's/winter/summer/'
agree
git update-ref refs/tests/server/heads/main "$head"
void "$zoe"
edit "$record" 's/winter/summer/'
commit 'A slip'
