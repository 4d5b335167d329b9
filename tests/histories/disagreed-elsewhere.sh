#!/bin/sh
# SPDX-License-Identifier: ISC
# The item is added under another heading.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
base
by alice
edit "$record" '/^On track/a\
\
- The date for the rota was not accepted. (AN)'
agree
