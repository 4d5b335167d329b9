#!/bin/sh
# SPDX-License-Identifier: ISC
# The push ends with settings that ask for no signature.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
fork=$head
keys alice bob
by bob
sign=.git/bob.key
printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
commit 'Settings'
base
main=$head
sign=
go "$fork"
by alice
agree
side=$head
by bob
go "$main"
sign=.git/bob.key
commit -p "$side" Merge
printf '%s\n' '[trust]' 'level = named' | put one-to-one.ini
commit 'As before'
