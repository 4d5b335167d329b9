#!/bin/sh
# SPDX-License-Identifier: ISC
# Who is a party where the push lands, too, adds and takes out their own lines on a branch
# that is behind; so does who led then with what is theirs.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
by bob
object '- It was not so. (BO)'
commit 'My view'
fork=$head
carol_follows 2026-11-08 2026-11-09
base
main=$head
go "$fork"
by bob
edit "$record" '/(BO)/d'
commit 'Oh well'
by alice
object '- Nor so. (AN)'
commit 'Mine'
merge "$main" "$person"
