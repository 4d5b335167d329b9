#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob merges his own agreement away.
# honest
# state: people/alice/2026-11-07-one-to-one.md amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"
written_up
fork=$head
by bob
agree
side=$head
go $fork
by alice
edit $record 's/On track/Off track/'
commit 'edit'
by bob
commit -p $side 'Merge'
