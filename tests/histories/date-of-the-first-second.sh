#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob leads no more, and dates his agreement back to the first second of 1970, which is a
# date like any other.
# breach: date
. "${0%/*}/lib.sh"

started
edit "$person" 's/2024-03-04[.][.]$/..2026-11-10/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-11..'
commit 'Carol follows Bob'
on 2026-11-14
record=people/alice/2026-11-14-one-to-one.md
minutes 2026-11-14 | put "$record"
commit 'One to one of 14 November'
base
by bob
GIT_AUTHOR_DATE='@0 +0000' GIT_COMMITTER_DATE='@0 +0000'
agree
