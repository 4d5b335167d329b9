#!/bin/sh
# SPDX-License-Identifier: ISC
# A record of nearly that size, in many letters.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
base
{ minutes 2026-11-07
  i=0
  while [ $i -lt 500 ]; do
	echo 'Ça va, Größe, Ελληνικά, 李: all of that is text.'
	i=$((i + 1))
  done
} | sed 's/^## Disagreements//' | put "$record"
commit 'One to one of 7 November'
