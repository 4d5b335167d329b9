#!/bin/sh
# SPDX-License-Identifier: ISC
# She pulls and keeps what she agreed to: nobody agreed to his edit.
# honest
# state: agreed
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
merge "$side"
