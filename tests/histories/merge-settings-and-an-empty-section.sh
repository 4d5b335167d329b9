#!/bin/sh
# SPDX-License-Identifier: ISC
# What a merge may combine are settings; a section that one side emptied is none.
# honest
. "${0%/*}/lib.sh"

started
settings '[policy]' 'agree-within = 10 days'
base
fork=$head
settings '[trust]' 'witnessed = yes'
side=$head
go "$fork"
settings '[policy]' 'agree-within = 12 days'
by alice
printf '%s\n' '[policy]' 'agree-within = 12 days' '[trust]' 'witnessed = yes' |
    put one-to-one.ini
commit -p "$side" 'Merge'
