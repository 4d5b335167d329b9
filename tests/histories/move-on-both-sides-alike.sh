#!/bin/sh
# SPDX-License-Identifier: ISC
# To the same day: both have it so.
# honest
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
move "$record" people/alice/2026-11-06-one-to-one.md
side=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side"
