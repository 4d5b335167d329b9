#!/bin/sh
# SPDX-License-Identifier: ISC
# Who made a roster may take it away while nothing else was ever there, and make another
# one: on a branch from before Alice's first record Bob does, and she is somebody else.
# gate: identity-changed
. "${0%/*}/lib.sh"

started
fork=$head
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
agree
base
main=$head
go "$fork"
by bob
drop "$person"
commit 'Not yet'
roster | sed 's/alice@/bobby@/' | put "$person"
commit 'Alice Ng'
merge "$main" "$record"
