#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice declined and withdrew; the merge has her line.
# honest
# state: people/alice/2026-11-07-one-to-one.md waiting
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"
written_up
by bob
agree
fork=$head
by alice
object '- No. (AN)'
act $record "Declined-by: $me"
act $record "Withdrawn-by: $me"
side=$head
go $fork
by bob
echo p | put README
commit p
take $side $record
commit -p $side Merge
