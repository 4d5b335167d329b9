#!/bin/sh
# SPDX-License-Identifier: ISC
# Voids: names the text that went.
# breach: wrong-text
# also: removed
. "${0%/*}/lib.sh"

written_up
base
void
recast "s/^Voids: .*/Voids: $(git rev-parse "$head^:$person")/"
