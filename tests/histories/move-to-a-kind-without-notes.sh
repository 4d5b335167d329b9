#!/bin/sh
# SPDX-License-Identifier: ISC
# A supervision has no text under its title.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
move "$record" people/alice/2026-11-07-supervision.md
