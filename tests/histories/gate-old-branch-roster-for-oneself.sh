#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob, whom Carol has followed, makes himself the manager once more on a branch
# from his time; the merge has both of his lines, and hers.
# gate: identity-changed
# state: agreed
. "${0%/*}/lib.sh"

agreed
fork=$head
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
main=$head
go "$fork"
again='manager = Bob Okafor <bob@example.org>, 2026-11-11..'
edit "$person" "/^started/i\\
$again"
commit 'I stay'
side=$head
go "$main"
edit "$person" "/^started/i\\
$again"
commit -p "$side" 'Merge'
