#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob agreed on one side; on the other Alice disagreed, and amended that and back again.
# His agreement lapses by the amendments, not by her disagreement alone.
# honest
# state: amended
# waits: alice 2026-11-07-one-to-one
# waits: bob 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
on 2026-11-08
disagree 'The load was another. (AN)'
amend 's/winter/summer/'
amend 's/summer/winter/'
withdraw
side=$head
go "$fork"
by bob
on 2026-11-09
agree
merge "$side" "$record"
