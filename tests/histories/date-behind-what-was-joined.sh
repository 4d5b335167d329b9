#!/bin/sh
# SPDX-License-Identifier: ISC
# What is there was written by a clock a day ahead, on two branches; what is pushed is
# dated a day before, and no more.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
on 2026-11-09
echo 'Read me.' | put README
commit 'A page'
fork=$head
echo 'Yours.' | put LICENCE
commit 'Another'
side=$head
go "$fork"
echo 'Mine.' | put NOTICE
commit 'A third'
take "$side" LICENCE
commit -p "$side" Merge
base
on 2026-11-08
echo 'Read them.' | put README
commit 'A word'
