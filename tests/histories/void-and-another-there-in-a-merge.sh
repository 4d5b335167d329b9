#!/bin/sh
# SPDX-License-Identifier: ISC
# "... in merges neither": on the other side Alice had agreed to the same bytes.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
void
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
merge "$side"
