#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob merges away why Alice declined.
# breach: disagreement-changed
. "${0%/*}/lib.sh"
written_up
fork=$head
by alice
object '- No. (AN)'
act $record "Declined-by: $me"
side=$head
go $fork
by bob
edit $record 's/On track/Off track/'
commit 'edit'
commit -p $side 'Merge'
