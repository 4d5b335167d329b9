#!/bin/sh
# SPDX-License-Identifier: ISC
# A void says why.
# breach: malformed
# also: removed
. "${0%/*}/lib.sh"

written_up
base
void
recast '/^Reason: /d'
