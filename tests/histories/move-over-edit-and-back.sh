#!/bin/sh
# SPDX-License-Identifier: ISC
# One side edits what the other moves, and brings the very text back.
# honest
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/^Runs until 2028/Runs until 2029/'
commit 'Another year'
edit "$record" 's/^Runs until 2029/Runs until 2028/'
commit 'Not so'
side=$head
go "$fork"
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side"
