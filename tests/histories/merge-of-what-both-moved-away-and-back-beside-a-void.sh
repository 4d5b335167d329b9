#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side moved a record to the 6th, and, when they knew of each other, back; one of
# them makes it void.  What the other has here, and Alice agreed to, is a copy of its own.
# honest
# state: agreed
# waits: nobody
. "${0%/*}/lib.sh"

written_up
was=people/alice/2026-11-06-one-to-one.md
fork=$head
move "$record" "$was"
moved=$head
move "$was" "$record"
void
away=$head
go "$fork"
on 2026-11-08
edit "$record" 's/On track/Nearly done/'
commit 'Nearly done'
move "$record" "$was"
merge "$moved"
move "$was" "$record"
by alice
agree
by bob
merge "$away"
