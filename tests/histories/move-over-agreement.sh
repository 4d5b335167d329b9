#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed on the other side to the very text that Bob moved: "(b) what an act
# of the other side (amendment, disagreement, decline, move) takes the place of".
# honest
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side"
