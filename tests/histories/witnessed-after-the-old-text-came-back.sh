#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agreed to this text once, and amended it; now that it is back she has said nothing
# of it yet, and Bob can vouch for her.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
settings '[trust]' 'witnessed = yes'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
agree
amend 's/is drafted/is begun/'
amend 's/is begun/is drafted/'
by bob
on 2026-11-09
witness
