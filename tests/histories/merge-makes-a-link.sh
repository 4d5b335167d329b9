#!/bin/sh
# SPDX-License-Identifier: ISC
# What was a record is a symbolic link in the merge.
# breach: malformed removed
. "${0%/*}/lib.sh"

written_up
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
printf '%s' 2026-11-08-one-to-one.md | put "$record" 120000
commit -p "$side" Merge
