#!/bin/sh
# SPDX-License-Identifier: ISC
# Three branches, each with something of its own: a merge has two parents.
# breach: evil-merge
# state: 2026-11-14-one-to-one waiting
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
agreement=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
page=$head
go "$fork"
by bob
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
take "$page" README
commit -p "$agreement" -p "$page" 'Merge'
