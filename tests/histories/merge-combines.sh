#!/bin/sh
# SPDX-License-Identifier: ISC
# Both edited a text that nobody agreed to: it may be combined.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/^On track/Off track/'
commit 'Another word'
side=$head
go "$fork"
by alice
edit "$record" 's/^Runs until 2028/Runs until 2029/'
commit 'Another year'
edit "$record" 's/^On track/Off track/'
commit -p "$side" 'Merge'
