#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice refused, and then agreed without the signature that is asked for by now: her last
# word is no refusal any more, and what she agreed to waits for one that counts.
# breach: unsigned
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
decline 'The load was another. (AN)'
by bob
on 2026-11-08
signatures alice bob
base
by alice
on 2026-11-09
agree
