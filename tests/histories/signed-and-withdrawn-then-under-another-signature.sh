#!/bin/sh
# SPDX-License-Identifier: ISC
# ssh-keygen does not read what stands behind a signature, so anybody can make
# another commit of Alice's agreement that verifies.  It is the same act, which she
# has withdrawn.
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
on 2026-11-09
withdraw
sign=
base
by bob
on 2026-11-10
merge "$side"
