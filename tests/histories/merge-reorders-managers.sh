#!/bin/sh
# SPDX-License-Identifier: ISC
# Of two managers the first one leads: Dave's merge puts Carol first, as neither side
# has it.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
carol_too
parted
by dave
edit "$person" '/Bob/{h;d;}; ${p;x;}'
merge "$side" README
