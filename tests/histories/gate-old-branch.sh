#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol has followed Bob; on a branch from before, he amends and merges.  History
# has nothing against it, but on the tip that the push lands on he cannot.
# gate: not-party
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
fork=$head
carol_follows 2026-11-10 2026-11-11
base
main=$head
go "$fork"
on 2026-11-12
amend 's/^On track/Off track/'
side=$head
go "$main"
merge "$side" "$record"
