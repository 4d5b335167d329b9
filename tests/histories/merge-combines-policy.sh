#!/bin/sh
# SPDX-License-Identifier: ISC
# What neither side has is an edit of the one who merges, who may.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
printf '%s\n' '[policy]' 'agree-within = 10 days' | put one-to-one.ini
commit 'Settings'
base
fork=$head
edit one-to-one.ini 's/10 days/9 days/'
commit 'Settings'
side=$head
go "$fork"
edit one-to-one.ini 's/10 days/11 days/'
commit 'Settings'
edit one-to-one.ini 's/11 days/10 years/'
commit -p "$side" 'Merge'
