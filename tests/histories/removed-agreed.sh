#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreed record is deleted.
# breach: removed
# also: changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by bob
drop "$record"
commit 'Tidy up'
