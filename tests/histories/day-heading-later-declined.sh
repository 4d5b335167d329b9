#!/bin/sh
# SPDX-License-Identifier: ISC
# Below the heading that the record was held with, it is Alice's; also in a merge.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
sed 's/^optional: .*/optional: Einwände\
disagreements: Einwände/
    s/^## Disagreements/## Einwände/' "${0%/*}/../../lib/notes/kinds/one-to-one.md" |
    put templates/one-to-one.md
commit 'In German'
fork=$head
by alice
decline 'It was not so. (AN)'
main=$head
go "$fork"
by bob
echo 'By the way.' | put README
commit 'A word'
merge "$main" "$record"
base
edit "$record" '/(AN)/d'
commit 'Nothing'
