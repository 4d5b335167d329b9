#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice may not write settings, but join what was written on both sides.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[policy]' 'write-up-within = 3 days' '' '[kind one-to-one]' \
    'every = 2 weeks'
base
fork=$head
edit one-to-one.ini 's/3 days/4 days/'
commit 'Settings'
side=$head
go "$fork"
edit one-to-one.ini 's/2 weeks/3 weeks/'
commit 'Settings'
by alice
edit one-to-one.ini 's/3 days/4 days/'
merge "$side"
