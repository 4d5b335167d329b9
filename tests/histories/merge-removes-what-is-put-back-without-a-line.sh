#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge removes what both sides have; put back as it was before Alice disagreed.
# breach: removed disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
decline 'It was not so. (AN)'
fork=$head
echo 'Whoever reads this.' | put NEWS
commit 'News'
side=$head
go "$fork"
by bob
echo 'Nobody reads this.' | put README
commit 'Something else'
drop "$record"
commit -p "$side" 'Merge'
minutes 2026-11-07 | put "$record"
commit 'Sorry'
