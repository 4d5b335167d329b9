#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side writes the session up, and Alice agrees to the one of her side: it is one
# record from the merge on, and waits for her again.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

started
base
fork=$head
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one'
by alice
agree
side=$head
go "$fork"
by bob
minutes 2026-11-07 | sed 's/winter/summer/' | put "$record"
commit 'One to one'
commit -p "$side" 'Merge'
