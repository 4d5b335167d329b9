#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster that was taken away and made again by its maker is one roster: under the
# address that he gave himself since, Bob takes out the line that he wrote before.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
drop "$person"
commit 'Not yet'
roster | put "$person"
commit 'Alice Ng'
on 2026-11-07
minutes 2026-11-07 | put "$record"
object '- The load was another. (BO)'
commit 'One to one of 7 November'
edit "$person" 's/bob@/bo@/'
commit 'My new address'
base
GIT_AUTHOR_EMAIL=bo@example.org GIT_COMMITTER_EMAIL=bo@example.org
minutes 2026-11-07 | put "$record"
commit 'It was not'
