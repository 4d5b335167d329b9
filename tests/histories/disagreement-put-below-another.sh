#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob puts Alice's line below one of his own.
# breach: disagreement-changed
. "${0%/*}/lib.sh"
written_up
by alice
disagree 'No. (AN)'
base
by bob
amend 's/^- No/- It was, to be exact: (BO)\n  &/'
