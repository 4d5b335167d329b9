#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob moves Alice's record, and leaves behind what she disagreed with.
# breach: disagreement-changed mixed
# state: people/alice/2026-11-06-one-to-one.md amended
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'That was not agreed. (AN)'
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md '/(AN)$/d'
