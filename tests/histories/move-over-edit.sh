#!/bin/sh
# SPDX-License-Identifier: ISC
# She edited it on the other side, and the merge loses that: there it would be to
# remove a held record.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
edit "$record" 's/^On track/Nearly on track/'
commit 'More precisely'
side=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side"
