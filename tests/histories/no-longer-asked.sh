#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob had agreed once, so that it waits for him, too.
# honest
# state: people/alice/2026-11-07-one-to-one.md amended
# waits: bob
. "${0%/*}/lib.sh"
written_up
agree
text_of "$record"
edit "$record" 's/^On track/Off track/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
by alice
agree
