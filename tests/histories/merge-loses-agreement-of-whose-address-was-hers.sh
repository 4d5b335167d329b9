#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice once had Carol's address in her roster, and took it out.  Carol leads now, and
# agrees: that is said by who leads, and Alice, who merges, loses what somebody else said.
# breach: changed-after-agreement
# state: amended
# waits: carol 2026-11-07-one-to-one
# waits: alice 2026-11-07-one-to-one
. "${0%/*}/lib.sh"

written_up
by alice
edit "$person" '/^email/a\
email = carol@example.org'
commit 'Another address'
edit "$person" '/^email = carol/d'
commit 'That is not mine'
by bob
carol_follows 2026-11-08 2026-11-09
base
fork=$head
by carol
on 2026-11-09
agree
side=$head
go "$fork"
by alice
edit "$record" 's/winter/summer/'
commit 'Edit'
commit -p "$side" 'Merge'
