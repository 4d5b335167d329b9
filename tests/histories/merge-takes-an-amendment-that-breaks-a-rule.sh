#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice amends what Bob disagreed with away; that is no act, and takes the place of nobody's
# agreement.
# breach: disagreement-changed changed-after-agreement
# state: amended
# waits: alice 2026-11-07-one-to-one
# waits: bob 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
disagree 'The rota is not drafted. (BO)'
fork=$head
by alice
on 2026-11-09
amend '/(BO)$/d'
side=$head
go "$fork"
agree
by bob
on 2026-11-10
merge "$side" "$record"
