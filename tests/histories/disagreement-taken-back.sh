#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice takes her own line back, in an amendment.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
by alice
object '- The date for the rota was not accepted. (AN)'
agree
base
text_of "$record"
edit "$record" '/(AN)$/d'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: settled'
agree
