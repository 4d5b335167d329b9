#!/bin/sh
# SPDX-License-Identifier: ISC
# Both edited the text, and Alice agreed to one: the merge takes that one whole.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/^On track/Off track/'
commit 'Another word'
by alice
agree
side=$head
go "$fork"
by bob
edit "$record" 's/^Runs until 2028/Runs until 2029/'
commit 'Another year'
take "$side" "$record"
commit -p "$side" 'Merge'
