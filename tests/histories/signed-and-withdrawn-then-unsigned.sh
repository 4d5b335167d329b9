#!/bin/sh
# SPDX-License-Identifier: ISC
# The agreement that Alice has withdrawn comes again, without its signature.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
keys alice
by alice
on 2026-11-08
sign=.git/alice.key
agree
sign=
recast '/^gpgsig /,/END SSH/d'
side=$head
go "$(git rev-parse "$head^")"
sign=.git/alice.key
agree
on 2026-11-09
withdraw
sign=
base
by bob
on 2026-11-10
merge "$side"
