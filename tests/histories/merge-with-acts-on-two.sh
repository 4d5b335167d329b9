#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge says that Alice agrees, and joins what was written of Carol on both sides.
# breach: mixed|evil-merge
# state: waiting
# state: people/zoe/2026-11-07-one-to-one.md waiting
. "${0%/*}/lib.sh"

written_up
zoe=people/zoe/2026-11-07-one-to-one.md
roster | sed 's/Alice Ng/Carol Diaz/; s/alice@/carol@/' | put people/zoe/person.ini
minutes 2026-11-07 | sed 's/@alice/@carol/' | put "$zoe"
commit 'Zoe'
fork=$head
edit "$zoe" 's/winter/summer/'
commit 'A slip'
side=$head
go "$fork"
echo 'A page' | put page
by alice
commit 'A page'
take "$side" "$zoe"
text_of "$record"
commit -p "$side" 'Merge' '' "Record: $record" "Text: $text" \
    "Text-SHA256: $sha256" "Agreed-by: $me"
