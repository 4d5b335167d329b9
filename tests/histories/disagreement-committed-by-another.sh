#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice is named as the author, but Bob commits the line.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice bob
object '- I disagree with my own work. (AN)'
commit 'What she said'
