#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob voids on a branch from his time.
# gate: not-party
. "${0%/*}/lib.sh"
written_up
fork=$head
by bob
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Carol follows Bob'
base
main=$head
go $fork
on 2026-11-12
text_of $record; drop $record
commit Void '' "Record: $record" "Voids: $text" 'Reason: no'
side=$head
on 2026-11-20
go $main
drop $record
by carol
commit -p $side Merge
