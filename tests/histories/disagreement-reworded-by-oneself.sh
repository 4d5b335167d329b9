#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody agreed to the text, so Alice may just edit her own line.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
object '- The date for the rota was not accepted. (AN)'
act "$record" "Declined-by: $me"
base
edit "$record" 's/was not accepted/came too late/'
commit 'More precisely'
