#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave's merge of two pages has a comment behind a tab in Alice's roster.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
echo p | put README
commit 'A page'
side=$head
go "$fork"
echo q | put NEWS
commit 'Another page'
by dave
edit "$person" 's/^name = .*/&	; a liar/'
take "$side" README
commit -p "$side" 'Merge'
