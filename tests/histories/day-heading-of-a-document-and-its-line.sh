#!/bin/sh
# SPDX-License-Identifier: ISC
# A template with another heading for disagreements leaves what stands below the old one
# to her who wrote it, also after another edit.
# breach: disagreement-changed
# state: contract waiting
# waits: alice contract
# waits: bob contract
. "${0%/*}/lib.sh"

started
record=people/alice/contract.md
{ filled contract 2026-11-02 'review: 2027-11-02'; echo '## Disagreements'; echo; } |
    put "$record"
commit 'Contract'
by alice
decline 'It was not so. (AN)' "$record"
by bob
sed 's/^optional: .*/optional: Einwände\
disagreements: Einwände/
    s/^## Disagreements/## Einwände/' "${0%/*}/../../lib/notes/kinds/contract.md" |
    put templates/contract.md
commit 'In German'
base
edit "$record" 's/^review: .*/review: 2027-10-02/'
commit 'A word'
edit "$record" 's/^review: .*/review: 2027-09-02/'
commit 'And another'
edit "$record" '/(AN)/d; s/^## Disagreements/## Einwände/'
commit 'Nothing'
