#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a plan that Alice's merge drops, where another record was void before, nobody has to
# put her words back: it is forgotten.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
void
parted
by alice
{ minutes 2026-11-07 planned; echo '- The load was another. (AN)'; } | put "$record"
commit 'Planned again'
drop "$record"
merge "$side" README
by bob
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
