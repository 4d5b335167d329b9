#!/bin/sh
# SPDX-License-Identifier: ISC
# One side moved a record; the merge has it where it was moved to, and under its old name
# a text of it that the other side had for a while.
# breach: evil-merge
# state: 2026-11-06-one-to-one waiting
# state: 2026-11-07-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$record" 's/^On track/Off track/'
commit 'A word'
between=$head
edit "$record" 's/^Off track/On track/'
commit 'No, the other'
side=$head
go "$fork"
move "$record" people/alice/2026-11-06-one-to-one.md
take "$between" "$record"
merge "$side"
