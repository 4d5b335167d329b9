#!/bin/sh
# SPDX-License-Identifier: ISC
# "A new record of that name is another record, nothing said before its first
# commit is said of it": it has never been agreed.
# honest
# state: 2026-11-06-one-to-one amended
# state: waiting
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
