#!/bin/sh
# SPDX-License-Identifier: ISC
# But what she leaves out was Bob's to write.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
settings '[policy]' 'agree-within = 10 days'
side=$head
go "$fork"
by alice
echo 'read me' | put README
commit 'A page'
merge "$side"
