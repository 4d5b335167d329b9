#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob's move, which he has undone since, comes again under other bytes of its
# signature; both had agreed under the first name meanwhile.
# breach: removed
# also: evil-merge changed-after-agreement
. "${0%/*}/lib.sh"

new=people/alice/2026-11-08-one-to-one.md
written_up
signatures alice bob
by alice
on 2026-11-08
sign=.git/alice.key
agree
by bob
on 2026-11-09
sign=.git/bob.key
move "$record" "$new"
recast '/END SSH SIGNATURE/a\
 x'
side=$head
recast '/^ x$/d'
move "$new" "$record"
agree
by alice
on 2026-11-10
sign=.git/alice.key
agree
sign=
base
by eve
on 2026-11-11
drop "$record"
merge "$side" "$new"
