#!/bin/sh
# SPDX-License-Identifier: ISC
# Deleted in one commit and put back in the next.
# breach: removed
# also: changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
drop "$record"
commit 'Tidy up'
minutes 2026-11-07 | put "$record"
commit 'Sorry'
