#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned record is dropped on one side, held and agreed on the other.
# honest
# state: people/alice/2026-11-07-one-to-one.md agreed
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
by bob
drop $record
commit dropped
take $side $record
commit -p $side Merge
