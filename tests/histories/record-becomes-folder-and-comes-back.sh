#!/bin/sh
# SPDX-License-Identifier: ISC
# A record becomes a folder and a file again; then it is agreed to.
# breach: removed malformed
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
drop "$record"
echo page | put "$record/page"
commit 'A folder'
drop "$record/page"
take "$fork" "$record"
commit 'The record again'
by alice
on 2026-11-09
agree
