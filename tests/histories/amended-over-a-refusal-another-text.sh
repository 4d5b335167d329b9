#!/bin/sh
# SPDX-License-Identifier: ISC
# The amendment names neither the text that Alice agreed to nor the one that it changes.
# breach: wrong-text
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
decline 'The rota was not drafted. (BO)'
edit "$record" 's/is drafted/is begun/'
commit 'Amend' '' "Record: $record" "Amends: $(echo none |
    git hash-object --stdin)" 'Reason: as it was'
