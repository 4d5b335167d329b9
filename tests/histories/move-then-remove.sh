#!/bin/sh
# SPDX-License-Identifier: ISC
# It was held, under whatever name.
# breach: removed
. "${0%/*}/lib.sh"

written_up
move "$record" people/alice/2026-11-06-one-to-one.md
base
drop people/alice/2026-11-06-one-to-one.md
commit 'Tidy up'
