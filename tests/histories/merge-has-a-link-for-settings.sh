#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge in which settings are a symbolic link, and a record is removed by name alone.
# breach: malformed
# also: policy-changed
. "${0%/*}/lib.sh"

written_up
settings '[policy]' 'write-up-within = 6 days'
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
printf '%s' README | put one-to-one.ini 120000
commit -p "$side" Merge
