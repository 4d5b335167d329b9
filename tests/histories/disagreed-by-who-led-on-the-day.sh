#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob led on the record's day, and Carol does on the day of the commit: each of the two
# is a party, and may put a line of their own in, by hand.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
carol_follows 2026-11-08 2026-11-09
by alice
on 2026-11-09
agree
base
by bob
on 2026-11-10
object '- It was not so. (BO)'
commit 'My view'
by carol
object '- Nor so. (CD)'
commit 'And mine'
