#!/bin/sh
# SPDX-License-Identifier: ISC
# A record of more than 64 KiB.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
{ minutes 2026-11-07
  i=0
  while [ $i -lt 1200 ]; do
	echo 'So that a reader would have to read, and read, and read on.'
	i=$((i + 1))
  done
} | sed 's/^## Disagreements//' | put "$record"
commit 'One to one of 7 November'
