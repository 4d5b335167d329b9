#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob mends what Alice declined, and leaves her line alone; she agrees.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
by alice
object '- That is not what was said. (AN)'
act "$record" "Declined-by: $me"
base
by bob
edit "$record" 's/^On track/Off track/'
commit 'What was said'
by alice
agree
