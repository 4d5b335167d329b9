#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob does not vouch for Bob under another address that he added himself.
# breach: forged
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
manager = Bob Okafor <bo@example.org>, 2024-03-04..'
commit 'Another address of mine'
base
GIT_AUTHOR_EMAIL=bo@example.org GIT_COMMITTER_EMAIL=bo@example.org
act "$record" 'Agreed-by: Bob Okafor <bob@example.org>' \
    'Witnessed-by: Bob Okafor <bo@example.org>' 'Evidence: my word'
