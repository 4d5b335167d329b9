#!/bin/sh
# SPDX-License-Identifier: ISC
# One rhythm for two kinds: the merge gives both of them to one.
# breach: policy-changed|malformed
# also: malformed policy-changed
. "${0%/*}/lib.sh"

written_up
settings '[policy]' 'write-up-within = 6 days'
fork=$head
settings '[policy]' 'write-up-within = 6 days' '[kind one-to-one]' 'every = 3 weeks'
side=$head
go "$fork"
settings '[policy]' 'write-up-within = 6 days' '[kind supervision]' 'every = 3 weeks'
printf '%s\n' '[policy]' 'write-up-within = 6 days' '[kind check-in]' \
    'every = 3 weeks' | put one-to-one.ini
by dave
commit -p "$side" Merge
