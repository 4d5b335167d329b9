#!/bin/sh
# SPDX-License-Identifier: ISC
# The line that Alice adds is judged as the text was: not by the new form, too, which
# came in the commit of the text.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
base
sed -e 's/^## Issues.*/## Anything in the way/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
minutes 2026-11-07 | put "$record"
commit 'A new form, and one to one of 7 November'
by alice
disagree 'The date was not accepted. (AN)'
