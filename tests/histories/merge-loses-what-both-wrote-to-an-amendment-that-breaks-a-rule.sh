#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides wrote the same, and one of them joins what each has, with Alice's agreement.
# Where the other amends it against a rule, the merge that takes that loses what was
# written here, to which she agreed; that both know of her agreement does not help.
# breach: disagreement-changed changed-after-agreement
# state: amended
# waits: alice 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

agreed
fork=$head
on 2026-11-10
go "$(git rev-parse "$fork~2")"
by bob
minutes 2026-11-07 | put "$record"
commit 'One to one, too'
merge "$fork"
side=$head
go "$fork"
amend '$a\
- The rota is not drafted. (AN)'
merge "$side"
