#!/bin/sh
# SPDX-License-Identifier: ISC
# Words far below some line breaks and headings without words.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

started
{ minutes 2026-11-07 | sed '/^## Disagreements/,$d'
	printf 'And so on.\\\n'
	printf '\\\n%.0s' 1 2 3 4 5 6 7 8 9 10
	printf '\n##\n%.0s' 1 2 3 4 5 6
	printf '\nShe accepts less.\n'; } | put "$record"
commit 'One to one of 7 November'
