#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob mends a slip in Alice's name; on the other branch signatures are asked for from now
# on.  He takes it back by a merge that he signs: on his own branch nothing forbids that.
# honest
. "${0%/*}/lib.sh"

written_up
fork=$head
signatures alice bob
side=$head
go "$fork"
edit "$person" 's/Alice Ng/Alice Nguyen/'
commit 'A slip'
take "$fork" "$person"
take "$side" one-to-one.ini
sign=.git/bob.key
commit -p "$side" 'Merge'
