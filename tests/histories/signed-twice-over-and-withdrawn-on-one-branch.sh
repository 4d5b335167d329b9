#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement is there under two signatures already when Alice withdraws it, on a
# branch that has only one of the two.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
by alice
on 2026-11-08
sign=.git/alice.key
agree
recast '/END SSH SIGNATURE/a\
 x'
side=$head
recast '/^ x$/d'
one=$head
on 2026-11-09
withdraw
sign=
withdrawal=$head
go "$one"
by bob
merge "$side"
base
on 2026-11-10
merge "$withdrawal"
