#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice merges the roster that Bob changed.
# honest
# state: agreed
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
agree
take "$side" "$person"
commit -p "$side" 'Merge'
