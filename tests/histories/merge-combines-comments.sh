#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice comments her roster, and Bob comments it on another branch; her merge has both,
# and a word more of hers.
# honest
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$person" '1i\
; as of November'
commit 'Since when'
side=$head
go "$fork"
by alice
edit "$person" '$a\
; on leave in May'
commit 'My leave'
edit "$person" '1i\
; as of November
$a\
# and in June'
commit -p "$side" 'Merge'
