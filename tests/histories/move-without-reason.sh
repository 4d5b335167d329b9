#!/bin/sh
# SPDX-License-Identifier: ISC
# A move says why.
# breach: malformed
# also: removed changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
recast '/^Reason: /d'
