#!/bin/sh
# SPDX-License-Identifier: ISC
# A hint that only the templates of another branch had when the record was written; the
# other branch is the younger one, and is judged last.
# breach: malformed
. "${0%/*}/lib.sh"

started
hinted 2026-11-08
on 2026-11-07
{ minutes 2026-11-07; echo "$hint"; } | put "$record"
commit 'One to one of 7 November'
merge "$side" "$hinted"
