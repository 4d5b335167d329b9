#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob removes Alice's disagreement, in an amendment that is fine otherwise.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
object '- The date for the rota was not accepted. (AN)'
agree
base
by bob
text_of "$record"
edit "$record" '/(AN)$/d'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: shorter'
