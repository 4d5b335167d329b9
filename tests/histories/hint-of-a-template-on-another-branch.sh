#!/bin/sh
# SPDX-License-Identifier: ISC
# A hint of a template that was merged, in a history that parts and joins; and one that
# stands in no template.
# breach: malformed
. "${0%/*}/lib.sh"

started
fork=$head
{ cat "${0%/*}/../../lib/notes/kinds/one-to-one.md"; echo "$hint"; } |
    put templates/one-to-one.md
git cat-file blob :templates/one-to-one.md | put templates/talk.md
commit 'Our own words'
side=$head
go "$fork"
echo 'Read me.' | put README
commit 'A page'
take "$side" templates/one-to-one.md
take "$side" templates/talk.md
commit -p "$side" Merge
on 2026-11-07
{ minutes 2026-11-07; echo "$hint"; } | put "$record"
commit 'One to one of 7 November'
edit "$record" 's/What else is there/Is anything missing/'
commit 'Another word'
