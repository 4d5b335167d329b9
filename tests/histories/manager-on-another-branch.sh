#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol follows Bob on one branch, and agrees on another, which does not know
# her: it is the first parent that says who is a party.
# breach: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-01..'
commit 'Carol follows Bob'
side=$head
go "$fork"
by carol
agree
by bob
take "$side" "$person"
commit -p "$side" 'Merge'
