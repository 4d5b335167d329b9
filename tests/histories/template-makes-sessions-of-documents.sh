#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind of documents, of which there is one, becomes a kind of meetings.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
filled objectives 2026-11-07 'review: 2027-11-07' | put people/alice/objectives.md
commit 'Objectives'
base
sed 's/^session: .*//; /^$/d; s/^review-every: .*/every: 1 month/' \
    "${0%/*}/../../lib/notes/kinds/objectives.md" | put templates/objectives.md
commit 'Objectives are a meeting'
