#!/bin/sh
# SPDX-License-Identifier: ISC
# It is not on the very text that she agreed to: Bob had edited that.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
disagree 'It was accepted, to my mind. (BO)'
merge "$side"
