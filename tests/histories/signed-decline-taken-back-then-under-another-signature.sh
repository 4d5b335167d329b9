#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice declined, took that back with her words, and agreed, as Bob did.  Her refusal
# comes again under other bytes of its signature.
# breach: changed-after-agreement
. "${0%/*}/lib.sh"

written_up
signatures alice bob
by alice
on 2026-11-08
sign=.git/alice.key
decline 'I do not agree. (AN)'
recast '/END SSH SIGNATURE/a\
 x'
side=$head
recast '/^ x$/d'
on 2026-11-09
withdraw
amend '/^- I do not/d'
agree
by bob
on 2026-11-10
sign=.git/bob.key
agree
sign=
base
by eve
on 2026-11-11
merge "$side" "$record"
