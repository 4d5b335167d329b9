#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob's amendment, which he has taken back since, comes again under other bytes of
# its signature, and both had agreed to the text.
# breach: changed-after-agreement
. "${0%/*}/lib.sh"

written_up
signatures alice bob
by alice
on 2026-11-08
sign=.git/alice.key
agree
by bob
on 2026-11-09
sign=.git/bob.key
amend 's/first week/second week/'
recast '/END SSH SIGNATURE/a\
 x'
side=$head
recast '/^ x$/d'
amend 's/second week/first week/'
agree
by alice
on 2026-11-10
sign=.git/alice.key
agree
sign=
base
by eve
on 2026-11-11
merge "$side" "$record"
