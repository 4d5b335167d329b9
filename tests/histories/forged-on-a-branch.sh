#!/bin/sh
# SPDX-License-Identifier: ISC
# A breach on a branch that is merged is a breach.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
agree "$record" alice
side=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
commit -p "$side" 'Merge'
