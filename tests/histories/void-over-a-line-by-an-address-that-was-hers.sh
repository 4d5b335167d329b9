#!/bin/sh
# SPDX-License-Identifier: ISC
# Whoever has an address that was Alice's, and is no more, writes a line with it; it is
# not hers, who may not void what has it.
# breach: disagreement-changed removed
. "${0%/*}/lib.sh"

started
edit "$person" 's/^email = alice@/email = ally@/'
by dave
git config one-to-one.administrator dave@example.org
commit 'Another address'
by bob
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
{ git cat-file blob ":$record"; echo '- The rota is not drafted. (AN)'; } |
    put "$record"
commit 'A line'
GIT_AUTHOR_EMAIL=ally@example.org GIT_COMMITTER_EMAIL=ally@example.org
void
