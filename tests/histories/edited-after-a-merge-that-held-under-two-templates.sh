#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge writes a plan up, in words that no parent has and as the forms of both parents
# ask for it, and gives one of the forms up: what is edited behind it is judged by both.
# honest
# state: draft
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'Plan'
fork=$head
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'A new form'
side=$head
go "$fork"
edit "$record" 's/60/45/'
commit 'Shorter'
{ minutes 2026-11-07 && printf '\n## Anything in the way\n\nNothing.\n'; } |
    put "$record"
commit -p "$side" 'Written up'
edit "$record" '/^## Anything in/,$d'
commit 'One section less'
