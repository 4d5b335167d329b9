#!/bin/sh
# SPDX-License-Identifier: ISC
# "One key for each kind of session": `review:` is the contract's own day. A document
# may be called so, until it becomes a kind of meeting.
# breach: malformed
. "${0%/*}/lib.sh"

review() {
	printf '%s\n' --- 'title: A review' "$1" --- '# {{title}}' '' '## What' |
	    put templates/review.md
	commit 'A kind'
}

written_up
base
review 'session: no'
review 'every: 1 month'
review 'every: 2 months'
