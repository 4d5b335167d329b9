#!/bin/sh
# SPDX-License-Identifier: ISC
# A held record is removed with what Alice said in it, and put back without that.
# breach: removed
# also: changed-after-agreement disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
decline 'It was not so. (AN)'
base
by bob
drop "$record"
commit 'Tidy up'
minutes 2026-11-07 | put "$record"
commit 'Sorry'
