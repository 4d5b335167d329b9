#!/bin/sh
# SPDX-License-Identifier: ISC
# A void says why.
# breach: malformed
# also: removed
# pending: void is not known
. "${0%/*}/lib.sh"

written_up
base
void
recast '/^Reason: /d'
