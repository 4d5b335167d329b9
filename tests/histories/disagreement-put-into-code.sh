#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob makes code of what Alice disagreed with: it is a disagreement no more.
# breach: disagreement-changed
. "${0%/*}/lib.sh"
written_up
by alice
disagree 'No. (AN)'
base
by bob
amend 's/^- No/~~~\n&/; $a\
~~~'
