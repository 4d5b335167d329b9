#!/bin/sh
# SPDX-License-Identifier: ISC
# One parent has settings, the other none, and the merge others.
# breach: policy-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
settings '[policy]' 'write-up-within = 6 days'
by dave
printf '%s\n' '[policy]' 'write-up-within = 7 days' | put one-to-one.ini
commit -p "$side" Merge
