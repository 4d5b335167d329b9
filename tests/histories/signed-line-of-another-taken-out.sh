#!/bin/sh
# SPDX-License-Identifier: ISC
# A line under Disagreements is taken out "by a signed commit alone", also where the line
# is somebody else's.
# breach: disagreement-changed unsigned
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
sign=.git/alice.key
by alice
disagree 'The rota is not drafted. (AN)'
withdraw
base
sign=
by bob
edit "$record" '/(AN)$/d'
commit "It is"
