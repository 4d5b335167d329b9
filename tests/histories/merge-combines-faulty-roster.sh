#!/bin/sh
# SPDX-License-Identifier: ISC
# "Rosters [...] that a merge combines, line by line, must be readable and without
# fault": two shares of full time are none.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
side=$head
go "$fork"
edit "$person" '$a\
fte = 0.8'
commit 'Part time'
edit "$person" '$a\
fte = 0.6'
merge "$side"
