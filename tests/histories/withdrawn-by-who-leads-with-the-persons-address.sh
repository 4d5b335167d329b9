#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice gives up an address, and the next manager has it: what she said under it is hers,
# and nobody who leads takes it back.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
by alice
agree
edit "$person" 's/alice@/ally@/'
commit 'Another address'
by bob
edit "$person" 's/^manager = .*/&2026-11-09/'
edit "$person" '$a\
manager = Alice Moor <alice@example.org>, 2026-11-10..'
commit 'Another manager'
GIT_AUTHOR_NAME='Alice Moor' GIT_AUTHOR_EMAIL=alice@example.org
GIT_COMMITTER_NAME='Alice Moor' GIT_COMMITTER_EMAIL=alice@example.org
me='Alice Moor <alice@example.org>'
on 2026-11-10
agree
withdraw
