#!/bin/sh
# SPDX-License-Identifier: ISC
# A move to another number leaves the text as it is; Alice's agreement, given on the
# other side before she knew of it, does not hold under the new name.
# honest
# state: 2026-11-07-one-to-one-2 amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-07-one-to-one-2.md
merge "$side"
