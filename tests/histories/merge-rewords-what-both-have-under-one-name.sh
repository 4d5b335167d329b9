#!/bin/sh
# SPDX-License-Identifier: ISC
# One branch moved a record to a name under which the other wrote one of its own; the
# merge has a third text.
# breach: evil-merge
# also: removed
. "${0%/*}/lib.sh"

written_up
sixth=people/alice/2026-11-06-one-to-one.md
fork=$head
minutes 2026-11-06 planned | put "$sixth"
commit 'A plan'
side=$head
go "$fork"
move "$record" "$sixth"
edit "$sixth" 's/winter/summer/'
commit -p "$side" Merge
