#!/bin/sh
# SPDX-License-Identifier: ISC
# Two addresses in one author line.
# breach: malformed
# also: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
agree
recast 's/^author Alice Ng <alice@example.org>/& <bob@example.org>/'
