#!/bin/sh
# SPDX-License-Identifier: ISC
# Evidence under one name on two branches: the merge takes one, and the other is
# gone.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
echo 'I do not agree. Alice' | put "$evidence"
commit 'A mail'
side=$head
go "$fork"
by dave
echo 'I agree. Alice' | put "$evidence"
commit 'A mail'
merge "$side"
