#!/bin/sh
# SPDX-License-Identifier: ISC
# The template gets another heading for disagreements, and a record that was held before
# keeps the one of its day: a line below the new one would be nobody's.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
sed 's/^optional: .*/optional: Einwände\
disagreements: Einwände/
    s/^## Disagreements/## Einwände/' "${0%/*}/../../lib/notes/kinds/one-to-one.md" |
    put templates/one-to-one.md
commit 'In German'
base
by alice
object '' '## Einwände' '' '- It was not so. (AN)'
act "$record" "Declined-by: $me"
