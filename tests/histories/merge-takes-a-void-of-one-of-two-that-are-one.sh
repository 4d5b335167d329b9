#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side writes the session up, in the same words, and one joins them; the other makes
# void the one that it knows.  The merge takes that, and loses what is one with it: what
# is gone is void.
# breach: removed
# state: void
# waits: nobody
. "${0%/*}/lib.sh"

twice 2026-11-08 2026-11-07
void
gone=$head
on 2026-11-10
go "$gone"
commit -p "$joined" Merge
