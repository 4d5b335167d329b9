#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob amends on a branch from his time.
# gate: not-party
. "${0%/*}/lib.sh"
agreed
fork=$head
by bob
edit "$person" "s/03-04[.][.]\$/&2026-11-15/"; printf "manager = Carol Diaz <carol@example.org>, 2026-11-16..\n" | { git cat-file blob ":$person"; cat; } | put "$person"
on 2026-11-10
commit 'Carol follows Bob'
base
main=$head
go $fork
on 2026-11-15
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
side=$head
on 2026-11-20
go $main
take $side $record
by carol
commit -p $side Merge
