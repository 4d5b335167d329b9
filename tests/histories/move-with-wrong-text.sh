#!/bin/sh
# SPDX-License-Identifier: ISC
# Text: names the new one.
# breach: wrong-text
# also: removed
. "${0%/*}/lib.sh"

written_up
base
move "$record" people/alice/2026-11-06-one-to-one.md
recast "s/^Text: .*/Text: $(git rev-parse "$head^:$record")/"
