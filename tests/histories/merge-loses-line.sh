#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob merges away what Alice disagreed with.
# breach: disagreement-changed changed-after-agreement
. "${0%/*}/lib.sh"
written_up
fork=$head
by alice
object '- No. (AN)'
agree
side=$head
go $fork
by bob
edit $record 's/On track/Off track/'
commit 'edit'
commit -p $side 'Merge'
