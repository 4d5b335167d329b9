#!/bin/sh
# SPDX-License-Identifier: ISC
# Before Alice has done anything Bob gives her an address of his own, and takes it out
# again; later he leads under it.  That does not make him Alice, so what she agreed to
# is not his to make void.
# breach: removed
. "${0%/*}/lib.sh"

started
edit "$person" 's/^email = .*/&\
email = bobby@example.org/'
commit 'Her other address'
edit "$person" '/bobby@/d'
commit 'No, it is mine'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
on 2026-11-09
agree
by bob
edit "$person" '$a\
manager = Bob Okafor <bobby@example.org>, 2026-11-01..'
commit 'My other address'
base
GIT_AUTHOR_EMAIL=bobby@example.org GIT_COMMITTER_EMAIL=bobby@example.org
void
