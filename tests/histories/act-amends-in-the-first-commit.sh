#!/bin/sh
# SPDX-License-Identifier: ISC
# Amended in a repository's first commit: there was no text before.
# breach: mixed wrong-text
# also: not-party
. "${0%/*}/lib.sh"

by bob
on 2026-11-07
git -c init.defaultBranch=main init -q --template=
roster | put "$person"
minutes 2026-11-07 | put "$record"
text_of "$record"
commit 'Amend' '' "Record: $record" "Amends: $(echo none |
    git hash-object --stdin)" 'Reason: a slip'
