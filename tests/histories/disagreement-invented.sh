#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob writes a disagreement for Alice.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
base
object '- I disagree with my own work. (AN)'
commit 'What she said'
