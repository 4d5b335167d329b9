#!/bin/sh
# SPDX-License-Identifier: ISC
# The same in the other order.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by bob
disagree 'It was accepted, to my mind. (BO)'
side=$head
go "$fork"
by alice
agree
by bob
merge "$side" "$record"
