#!/bin/sh
# SPDX-License-Identifier: ISC
# The status does not hide that it was agreed.
# honest
# state: people/alice/2026-11-07-one-to-one.md amended
# waits: nobody
. "${0%/*}/lib.sh"
agreed
by bob
text_of "$record"
edit "$record" 's/^status: held/status: planned/'
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
