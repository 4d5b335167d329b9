#!/bin/sh
# SPDX-License-Identifier: ISC
# A new address, and an act under it.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
by alice
edit "$person" 's/alice@/ally@/'
commit 'My new address'
GIT_AUTHOR_EMAIL=ally@example.org GIT_COMMITTER_EMAIL=ally@example.org
act "$record" 'Agreed-by: Alice Ng <ally@example.org>'
