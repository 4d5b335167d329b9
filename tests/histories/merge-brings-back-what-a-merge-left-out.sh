#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob writes down when Alice is away, and takes it out where he merges what Carol, who is
# administrator, changed; Dave, whose branch is from before, merges that and has it again.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
fork=$head
edit "$person" '$a\
away = 2026-12-01..2026-12-10'
commit 'Away'
away=$head
go "$fork"
by carol
edit "$person" '$a\
initials = ANG'
commit 'Initials'
by bob
commit -p "$away" 'Merge'
main=$head
go "$away"
by dave
echo p | put README
commit 'A page'
page=$head
go "$main"
by dave
take "$page" README
edit "$person" '$a\
away = 2026-12-01..2026-12-10'
commit -p "$page" 'Merge'
