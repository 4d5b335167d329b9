#!/bin/sh
# SPDX-License-Identifier: ISC
# A text with an initialled line in it must come whole, too.
# breach: evil-merge
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
object '- That is not what was said. (AN)'
act "$record" "Declined-by: $me"
base
fork=$head
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
side=$head
go "$fork"
by alice
edit "$record" 's/^Runs until 2028/Runs until 2029/'
commit 'Another year'
edit "$record" 's/^On track/Off track/'
commit -p "$side" 'Merge'
