#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob agreed, and was answered by Alice; a merge that is not lawful changes the text
# besides: it is amended, and waits for both.
# breach: evil-merge
# also: changed-after-agreement disagreement-changed
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

written_up
fork=$head
agree
by alice
decline 'It was not so. (AN)'
side=$head
go "$fork"
edit "$record" 's/winter/summer/'
commit 'It is summer'
git cat-file blob "$side:$record" | sed 's/winter/summer/' | put "$record"
commit -p "$side" 'Merge'
