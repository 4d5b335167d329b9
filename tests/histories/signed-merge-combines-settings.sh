#!/bin/sh
# SPDX-License-Identifier: ISC
# "... also by what a merge ... combines": it is not signed.
# breach: unsigned
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
fork=$head
sign=.git/bob.key
settings '[trust]' 'level = signed' '[policy]' 'agree-within = 10 days'
side=$head
go "$fork"
settings '[trust]' 'level = signed' 'witnessed = yes'
sign=
printf '%s\n' '[trust]' 'level = signed' 'witnessed = yes' '[policy]' \
    'agree-within = 10 days' | put one-to-one.ini
commit -p "$side" 'Merge'
