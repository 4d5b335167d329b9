#!/bin/sh
# SPDX-License-Identifier: ISC
# Other files are nobody's business.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'read me' | put README
echo 'draft' | put drafts/a.md
commit 'A page'
base
by dave
drop README
edit drafts/a.md 's/draft/changed/'
commit 'No page'
