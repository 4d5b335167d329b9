#!/bin/sh
# SPDX-License-Identifier: ISC
# The merge has settings that say what there is not.
# breach: malformed policy-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
settings '[policy]' 'write-up-within = 6 days'
side=$head
go "$fork"
settings '[policy]' 'agree-within = 21 days'
printf '%s\n' '[policy]' 'write-up = 6 days' | put one-to-one.ini
by dave
commit -p "$side" Merge
