#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster that is combined line by line.
# honest
. "${0%/*}/lib.sh"
written_up
fork=$head
edit "$person" '$a\
away = 2026-12-01..2026-12-10'
commit away
side=$head
go $fork
edit "$person" '$a\
fte = 0.6'
commit fte
edit "$person" '$a\
away = 2026-12-01..2026-12-10'
by dave
commit -p $side Merge
