#!/bin/sh
# SPDX-License-Identifier: ISC
# "... also by what a merge loses": it is not signed.
# breach: unsigned
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
fork=$head
sign=.git/bob.key
settings '[trust]' 'level = signed' '[policy]' 'agree-within = 10 days'
sign=
side=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
merge "$side"
