#!/bin/sh
# SPDX-License-Identifier: ISC
# One side agreed and amended, the other edited what it had before: an amended
# text that waits may be combined, and "agreed once [...], changed [...] since".
# honest
# state: amended
. "${0%/*}/lib.sh"

written_up
base
fork=$head
by alice
agree
by bob
amend 's/^On track/Off track/'
side=$head
go "$fork"
edit "$record" 's/^Runs until 2028/Runs until 2029/'
commit 'Another year'
edit "$record" 's/^On track/Off track/'
merge "$side"
