#!/bin/sh
# SPDX-License-Identifier: ISC
# He pulls and takes what she agreed to.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
agree
base
side=$head
go "$fork"
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
merge "$side" "$record"
