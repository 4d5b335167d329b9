#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees while Bob edits; he pulls and keeps his edit: her agreement is not
# his to lose.
# breach: changed-after-agreement
# state: amended
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
merge "$side"
