#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice has combined her text with Bob's, in which he disagrees; she may not, but the words
# are his: she has not added them, and may not take them out afterwards.
# before: evil-merge
# gate: disagreement-changed
# also: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
object '- The rota is not drafted. (BO)'
commit 'Not so'
side=$head
go "$fork"
by alice
edit "$record" 's/winter/summer/'
commit 'Summer'
git cat-file blob "$side:$record" | sed 's/winter/summer/' | put "$record"
commit -p "$side" 'Merge'
git update-ref refs/tests/server/heads/main "$head"
edit "$record" '/(BO)/d'
commit 'No more'
