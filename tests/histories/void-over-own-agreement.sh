#!/bin/sh
# SPDX-License-Identifier: ISC
# "(a) agreements that only its committer made, to another text, a move or a
# void".
# honest
# state: void
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
void
by alice
merge "$side"
