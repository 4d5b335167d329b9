#!/bin/sh
# SPDX-License-Identifier: ISC
# One side has two names that are one on some disks; the merge makes a link of the second:
# that is what it brings.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
echo 'One.' | put people/alice/Notes.txt
commit 'Notes'
fork=$head
echo 'Another.' | put people/alice/notes.txt
commit 'Other notes'
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
printf Notes.txt | put people/alice/notes.txt 120000
commit -p "$side" 'Merge'
