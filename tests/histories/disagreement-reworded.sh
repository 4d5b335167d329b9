#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob softens what Alice disagrees with; nobody agreed to the text yet.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
object '- The date for the rota was not accepted. (AN)'
act "$record" "Declined-by: $me"
base
by bob
edit "$record" 's/was not accepted/was hardly accepted/'
commit 'Milder'
