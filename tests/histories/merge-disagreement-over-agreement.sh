#!/bin/sh
# SPDX-License-Identifier: ISC
# "(b) what an act of the other side (amendment, disagreement [...]) takes the
# place of, on the very text that this parent has": her agreement lapses.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
disagree 'It was accepted, to my mind. (BO)'
merge "$side"
