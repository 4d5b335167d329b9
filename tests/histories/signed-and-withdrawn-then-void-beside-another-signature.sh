#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice withdraws what she agreed to, and Bob voids the record.  Beside this there is
# her agreement under other bytes of its signature, which is no other agreement.
# honest
# state: void
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
by bob
sign=.git/bob.key
void
gone=$head
sign=
go "$side"
base
on 2026-11-10
drop "$record"
merge "$gone"
