#!/bin/sh
# SPDX-License-Identifier: ISC
# Two records of the name were void before the third; the other side only agreed to the
# first, and takes that back: it stays known of the first, and nothing of the third.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
withdraw
side=$head
go "$fork"
by bob
void
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'Another one'
void
minutes 2026-11-07 | sed 's/winter/spring/' | put "$record"
commit 'A third one'
commit -p "$side" 'Merge'
