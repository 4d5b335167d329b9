#!/bin/sh
# SPDX-License-Identifier: ISC
# One side changes the text and changes it back, and Alice agrees; the other moved that
# very text.
# honest
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/winter/summer/'
commit 'The summer rota'
edit "$record" 's/summer/winter/'
commit 'No, the winter rota'
by alice
agree
side=$head
go "$fork"
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
merge "$side"
