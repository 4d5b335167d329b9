#!/bin/sh
# SPDX-License-Identifier: ISC
# The latest that it descends from, not only its parent.
# breach: date
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
for hour in 06T18 06T00 05T06; do
	GIT_COMMITTER_DATE="2026-11-$hour:00:00 +0000"
	echo "read me at $hour" | put README
	commit 'A page'
done
