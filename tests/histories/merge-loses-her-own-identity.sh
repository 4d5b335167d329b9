#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice merges, and loses a name that she gave herself; or an administrator does.
# honest
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator dave@example.org
fork=$head
by alice
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'My whole name'
side=$head
go "$fork"
edit "$person" '$a\
away = 2026-12-01..2026-12-10'
by bob
commit 'Away'
by alice
commit -p "$side" Merge
fork=$head
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'My whole name'
side=$head
go "$fork"
by dave
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
commit -p "$side" Merge
