#!/bin/sh
# SPDX-License-Identifier: ISC
# What a merge takes over was signed there.
# honest
# state: waiting
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
by alice
echo 'read me' | put README
commit 'A page'
merge "$side" one-to-one.ini
