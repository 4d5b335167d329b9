#!/bin/sh
# SPDX-License-Identifier: ISC
# A hint that only the templates of a branch had which was merged before the record was
# written: the text that has it was gone again by then.
# honest
. "${0%/*}/lib.sh"

started
hinted 2026-11-06
merge "$side" "$hinted"
on 2026-11-07
{ minutes 2026-11-07; echo "$hint"; } | put "$record"
commit 'One to one of 7 November'
