#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge "carries no act", of whatever sort.
# breach: evil-merge|mixed|malformed
# also: evil-merge mixed malformed
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
fork=$head
by bob
echo 'read me' | put README
commit 'A page'
side=$head
go "$fork"
commit 'Nothing'
take "$side" README
text_of "$record"
commit -p "$side" 'Disclose' '' "Record: $record" "Text: $text" \
    "Text-SHA256: $sha256" 'Disclosed-to: Human resources' 'Reason: asked'
