#!/bin/sh
# SPDX-License-Identifier: ISC
# In words it never counted, and it does not on the branch that the push lands on.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
fork=$head
settings '[trust]' 'witnessed = no'
base
main=$head
go "$fork"
by bob
on 2026-11-09
act "$record" 'Agreed-by: Alice Ng <alice@example.org>' "Witnessed-by: $me" \
    'Evidence: on the telephone'
side=$head
go "$main"
merge "$side"
