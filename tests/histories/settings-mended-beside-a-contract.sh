#!/bin/sh
# SPDX-License-Identifier: ISC
# The settings cannot be read for a while.  Mended they count again, also where all
# that is looked for is there: they ask for signatures, and her agreement has none.
# breach: malformed unsigned
# state: waiting
# state: contract waiting
# waits: alice contract 2026-11-07-one-to-one
# waits: bob contract
. "${0%/*}/lib.sh"

written_up
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
settings '[policy]' 'write-up = 6 days'
signatures alice bob
by alice
agree
