#!/bin/sh
# SPDX-License-Identifier: ISC
# One act, one record.
# breach: mixed
# also: removed
. "${0%/*}/lib.sh"

written_up
minutes 2026-11-06 | put people/alice/2026-11-06-one-to-one.md
commit 'One to one of 6 November'
base
drop people/alice/2026-11-06-one-to-one.md
void
