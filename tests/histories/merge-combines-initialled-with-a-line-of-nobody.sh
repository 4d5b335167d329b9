#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice disagreed; a merge that combines the text with another has a line of
# somebody who is not there, too.
# breach: evil-merge disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$record" 's/^On track/Off track/'
commit 'Another word'
side=$head
go "$fork"
by alice
{ git cat-file blob ":$record"; echo '- The date is wrong. (AN)'; } | put "$record"
commit 'A disagreement'
by bob
edit "$record" 's/^On track/Off track/'
{ git cat-file blob ":$record"; echo '- The place is wrong. (XY)'; } | put "$record"
commit -p "$side" 'Merge'
