#!/bin/sh
# SPDX-License-Identifier: ISC
# A signature of no bytes at all is one, too: it is the agreement that was withdrawn.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
on 2026-11-08
agree
recast '/^committer/a\
gpgsig '
side=$head
go "$(git rev-parse "$head^")"
agree
on 2026-11-09
withdraw
base
by bob
on 2026-11-10
merge "$side"
