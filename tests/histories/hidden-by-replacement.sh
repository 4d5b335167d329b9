#!/bin/sh
# SPDX-License-Identifier: ISC
# A replace ref shows another commit in place of the one with the breach.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
fork=$head
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
bad=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
git update-ref "refs/replace/$bad" "$head"
head=$bad
