#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side writes the session up, in the same words, and one joins them; Bob agrees.  The
# other moves the one that it knows: "they are one record from the merge on", and what Bob
# said is said of what it became, and waits again.
# honest
# state: 2026-11-06-one-to-one amended
# waits: bob 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

twice 2026-11-08 2026-11-07
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
on 2026-11-10
go "$joined"
drop "$record"
merge "$moved" people/alice/2026-11-06-one-to-one.md
