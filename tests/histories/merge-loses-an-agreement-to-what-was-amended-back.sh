#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment that both sides know is no answer to the text from before it, which Bob
# amended back to, and Alice agreed to again.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
amend 's/winter/summer/'
base
fork=$head
by bob
amend 's/summer/winter/'
by alice
agree
side=$head
go "$fork"
by bob
echo 'Read me.' | put README
commit 'A page'
merge "$side"
