#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice has said something about this text, if only that she takes back what Bob said
# for her: nobody says any more than that.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
settings '[trust]' 'witnessed = yes'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one'
base
by alice
withdraw
by bob
witness
