#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement that is a merge.
# breach: mixed|evil-merge
# also: mixed evil-merge malformed
. "${0%/*}/lib.sh"

written_up
base
fork=$head
echo 'read me' | put README
commit 'A page'
side=$head
go "$fork"
by alice
minutes 2026-11-14 | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
take "$side" README
text_of "$record"
commit -p "$side" 'Agree' '' "Record: $record" "Text: $text" \
    "Text-SHA256: $sha256" "Agreed-by: $me"
