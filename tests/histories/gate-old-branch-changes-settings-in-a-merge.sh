#!/bin/sh
# SPDX-License-Identifier: ISC
# The same of the settings.
# gate: policy-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
on 2026-11-08
echo 'One word.' | put one.txt
commit 'One'
one=$head
go "$fork"
echo 'Another word.' | put two.txt
commit 'Two'
two=$head
go "$fork"
by bob
carol_follows 2026-11-08 2026-11-09
base
main=$head
go "$one"
take "$two" two.txt
printf '%s\n' '[policy]' 'agree-within = 99 days' | put one-to-one.ini
commit -p "$two" 'Merge'
side=$head
merge "$main" "$person"
