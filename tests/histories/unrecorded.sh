#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a supervision, only that it took place is recorded.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
{ filled supervision 2026-11-14; echo; echo 'She wept.'; } |
    put people/alice/2026-11-14-supervision.md
commit 'Supervision'
