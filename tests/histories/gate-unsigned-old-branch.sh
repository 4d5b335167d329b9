#!/bin/sh
# SPDX-License-Identifier: ISC
# On a branch from before signatures were asked for.
# gate: unsigned
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
go $fork
by alice
agree
side=$head
by bob
go $main
sign=.git/bob.key
commit -p $side Merge
