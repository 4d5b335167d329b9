#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side writes the session up, in the same words, the one that is moved afterwards as
# the second: what Bob said of both, which are one, waits again as it does the other way.
# honest
# state: 2026-11-06-one-to-one amended
# waits: bob 2026-11-06-one-to-one
. "${0%/*}/lib.sh"

twice 2026-11-07 2026-11-08
move "$record" people/alice/2026-11-06-one-to-one.md
moved=$head
on 2026-11-10
go "$joined"
drop "$record"
merge "$moved" people/alice/2026-11-06-one-to-one.md
