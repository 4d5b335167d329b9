#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is removed, which is told, and put back as it was before Alice disagreed, which
# is told, too: it is the same record, and her words are in it no more.
# breach: removed disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
decline 'It was not so. (AN)'
by bob
drop "$record"
commit 'Tidy up'
minutes 2026-11-07 | put "$record"
commit 'Sorry'
