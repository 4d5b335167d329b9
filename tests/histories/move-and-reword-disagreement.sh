#!/bin/sh
# SPDX-License-Identifier: ISC
# And so it is not Bob's to reword there.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
decline 'That is not what was said. (AN)'
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
edit people/alice/2026-11-06-one-to-one.md 's/not what was said/hardly what was said/'
commit 'Milder'
