#!/bin/sh
# SPDX-License-Identifier: ISC
# Three parents, and nothing of ours in them: two readers could differ in what
# was done where.
# breach: evil-merge
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
echo 'read me' | put README
commit 'A page'
page=$head
go "$fork"
echo 'read me, too' | put NOTES
commit 'Another page'
notes=$head
go "$fork"
commit 'Nothing'
take "$page" README
take "$notes" NOTES
commit -p "$page" -p "$notes" 'Merge'
