#!/bin/sh
# SPDX-License-Identifier: ISC
# A disagreement with the very text that Alice agreed to on the other side.
# honest
# state: people/alice/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"
written_up
fork=$head
by alice
agree
side=$head
go $fork
by bob
object '- No. (BO)'
agree
commit -p $side 'Merge'
