#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob hands over on one side and notes part-time work on the other; his merge
# takes the file of before, and he would lead again.
# breach: identity-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
on 2026-11-10
base
fork=$head
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
side=$head
go "$fork"
carol_follows 2026-11-10 2026-11-11
on 2026-11-13
merge "$side" "$person"
