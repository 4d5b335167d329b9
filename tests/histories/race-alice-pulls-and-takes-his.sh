#!/bin/sh
# SPDX-License-Identifier: ISC
# She pulls and takes his edit: "(a) agreements that only its committer made, to
# another text"; it waits for her again.
# honest
# state: amended
. "${0%/*}/lib.sh"

written_up
fork=$head
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
base
side=$head
go "$fork"
by alice
agree
merge "$side" "$record"
