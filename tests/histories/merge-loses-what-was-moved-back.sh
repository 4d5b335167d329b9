#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge loses a record that its own side had moved back.  It is known when it is put
# back, and waits for Bob again, who had agreed to it under its other name.
# breach: removed
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

written_up
move "$record" people/alice/2026-11-06-one-to-one.md
fork=$head
agree people/alice/2026-11-06-one-to-one.md
agreed=$head
go "$fork"
on 2026-11-08
move people/alice/2026-11-06-one-to-one.md "$record"
drop "$record"
merge "$agreed"
take "$fork^" "$record"
commit 'Back'
