#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob puts Carol first, and back; one branch had taken the order between in a merge.  It
# has not put anybody first itself: Dave's merge has the order that Bob has put back.
# honest
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-01-01..'
commit 'Carol leads her, too'
fork=$head
edit "$person" '/Bob/{h;d;}; ${p;x;}'
commit 'Carol comes first'
first=$head
edit "$person" '/Carol/{h;d;}; ${p;x;}'
commit 'Bob comes first'
back=$head
part='s/^started/fte = 0.6\
&/'
go "$fork"
edit "$person" "$part"
commit 'Part time'
take "$first" "$person"
edit "$person" "$part"
commit -p "$first" 'Merge'
by dave
take "$back" "$person"
edit "$person" "$part"
commit -p "$back" 'Merge'
