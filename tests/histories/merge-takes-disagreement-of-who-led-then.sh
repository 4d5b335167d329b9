#!/bin/sh
# SPDX-License-Identifier: ISC
# "... where that act would have been lawful on this parent too": Bob led on the day of
# the record, and no longer when he disagrees.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
carol_follows 2026-11-08 2026-11-09
base
fork=$head
on 2026-11-10
by alice
agree
side=$head
go "$fork"
by bob
disagree 'The rota was not drafted. (BO)'
by dave
merge "$side"
