#!/bin/sh
# SPDX-License-Identifier: ISC
# A title of the other form: its words are free, and it may become one of this form.
# honest
# state: people/alice/2026-11-06-one-to-one.md amended
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/^# .*/One to one of\n7 November\n===/'
commit 'Title'
by alice
agree
base
by bob
move "$record" people/alice/2026-11-05-one-to-one.md 's/^7 Nov/5 Nov/'
record=people/alice/2026-11-05-one-to-one.md
move "$record" people/alice/2026-11-06-one-to-one.md '/^One to one of$/d
    /^===$/d; s/^5 November/# 6 November/'
