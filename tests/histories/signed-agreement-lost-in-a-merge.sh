#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for: Alice may lose what she alone agreed to by a merge of hers.
# honest
# state: amended
. "${0%/*}/lib.sh"

written_up
signatures alice bob
fork=$head
by alice
sign=.git/alice.key
agree
base
main=$head
go "$fork"
sign=
edit "$record" 's/^On track/Off track/'
commit 'A word'
sign=.git/alice.key
commit -p "$main" 'Merge'
