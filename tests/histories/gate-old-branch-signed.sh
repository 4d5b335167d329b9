#!/bin/sh
# SPDX-License-Identifier: ISC
# She signs there.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
fork=$head
signatures alice bob
base
main=$head
go "$fork"
by alice
sign=.git/alice.key
agree
sign=
side=$head
go "$main"
merge "$side"
