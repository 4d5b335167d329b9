#!/bin/sh
# SPDX-License-Identifier: ISC
# Both have his line in a record from before; Bob wrote it first, so he may take it out.
# honest
. "${0%/*}/lib.sh"

started
on 2026-11-08
settings '[policy]' 'since = 2026-11-08'
on 2026-11-09
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
fork=$head
object '- The rota is not drafted. (BO)'
commit 'Not so'
side=$head
go "$fork"
by alice
on 2026-11-10
object '- The rota is not drafted. (BO)'
commit 'What Bob says'
merge "$side"
by bob
on 2026-11-11
edit "$record" '/(BO)$/d'
commit 'No more'
