#!/bin/sh
# SPDX-License-Identifier: ISC
# To two days: one of them is lost, and a merge carries no act.
# breach: removed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
move "$record" people/alice/2026-11-05-one-to-one.md
side=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side"
