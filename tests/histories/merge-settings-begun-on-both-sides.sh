#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides began settings; the merge has the lines of both.
# honest
. "${0%/*}/lib.sh"

written_up
fork=$head
settings '[policy]' 'write-up-within = 6 days'
side=$head
go "$fork"
settings '[policy]' 'agree-within = 21 days'
printf '%s\n' '[policy]' 'write-up-within = 6 days' 'agree-within = 21 days' |
    put one-to-one.ini
by dave
commit -p "$side" Merge
