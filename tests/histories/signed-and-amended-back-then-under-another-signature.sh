#!/bin/sh
# SPDX-License-Identifier: ISC
# "Changing the text back does not bring it back", nor does Alice's agreement from
# before, under a signature to which somebody has added a line.
# honest
# state: amended
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
by bob
on 2026-11-09
sign=.git/bob.key
amend 's/first week/second week/'
amend 's/second week/first week/'
sign=
base
on 2026-11-10
merge "$side"
