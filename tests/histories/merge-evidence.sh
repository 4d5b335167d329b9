#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave merges another file over the evidence.
# breach: removed
. "${0%/*}/lib.sh"
written_up
fork=$head
echo mine | put $evidence
commit ev
side=$head
go $fork
by dave
echo forged | put $evidence
commit ev
commit -p $side Merge
