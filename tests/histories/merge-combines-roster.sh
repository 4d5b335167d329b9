#!/bin/sh
# SPDX-License-Identifier: ISC
# Each changed what is theirs in person.ini; the merge has both lines.
# honest
# state: waiting
# waits: ally
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
fork=$head
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
side=$head
go "$fork"
by alice
edit "$person" 's/alice@/ally@/'
commit 'My new address'
edit "$person" '$a\
fte = 0.6'
commit -p "$side" 'Merge'
