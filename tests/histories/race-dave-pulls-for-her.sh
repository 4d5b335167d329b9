#!/bin/sh
# SPDX-License-Identifier: ISC
# Neither is it for a third one to lose her agreement, whatever is pulled.
# breach: changed-after-agreement
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
by dave
merge "$side" "$record"
