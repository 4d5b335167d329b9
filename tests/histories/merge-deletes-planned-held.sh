#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave drops a planned record, and merges over the held one.
# breach: removed
. "${0%/*}/lib.sh"
started
minutes 2026-11-07 planned | put $record
commit planned
fork=$head
edit $record 's/planned/held/'
commit held
by alice
agree
side=$head
go $fork
by dave
drop $record
commit dropped
commit -p $side Merge
