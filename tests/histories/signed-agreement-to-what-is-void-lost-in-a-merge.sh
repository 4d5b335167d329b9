#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for: the record that Alice agreed to is void, and written once more
# with the same words.  That her agreement goes with it she may say by a merge of hers.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
fork=$head
by alice
sign=.git/alice.key
agree
side=$head
go "$fork"
by bob
sign=.git/bob.key
void
minutes 2026-11-07 | put "$record"
commit 'The same once more'
base
by alice
sign=.git/alice.key
merge "$side"
