#!/bin/sh
# SPDX-License-Identifier: ISC
# "... every agreement, decline and disagreement".
# breach: removed|disagreement-changed|mixed
# also: removed disagreement-changed mixed
. "${0%/*}/lib.sh"

written_up
by alice
decline 'That is not what was said. (AN)'
base
by bob
void
