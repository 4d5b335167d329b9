#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob adds a line by hand to a text that nobody agreed to yet; Alice agreed to it
# elsewhere, and Bob's merge has his line: that is as good as a disagreement, and the
# record waits for her, and is not amended.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
object '- The load was another. (BO)'
commit 'My view'
commit -p "$side" 'Merge'
