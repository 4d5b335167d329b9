#!/bin/sh
# SPDX-License-Identifier: ISC
# A hint that only the templates of another branch had when the record was written; the
# other branch is the older one, and is judged first.
# breach: malformed
. "${0%/*}/lib.sh"

started
hinted 2026-11-06
on 2026-11-07
{ minutes 2026-11-07; echo "$hint"; } | put "$record"
commit 'One to one of 7 November'
merge "$side" "$hinted"
