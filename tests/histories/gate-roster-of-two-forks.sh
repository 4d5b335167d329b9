#!/bin/sh
# SPDX-License-Identifier: ISC
# Two branches were joined on the server, one of which had made Dave a manager;
# he was taken out again.  Dave joins them once more, and makes himself the
# manager there: of the two commits at which that left the server's branch, one
# gave him no right, but the other did, which has gone since.
# gate: identity-changed
# state: agreed
. "${0%/*}/lib.sh"

agreed
fork=$head
by bob
on 2026-11-10
dave='manager = Dave Roy <dave@example.org>, 2026-11-01..'
edit "$person" "\$a\\
$dave"
commit 'Dave, too'
given=$head
go "$fork"
on 2026-11-11
echo p | put README
commit 'A page'
page=$head
take "$given" "$person"
commit -p "$given" 'Merge'
edit "$person" '/Dave/d'
commit 'Not Dave'
base
main=$head
by dave
on 2026-11-12
go "$page"
take "$given" "$person"
commit -p "$given" 'Merge'
again='manager = Dave Roy <dave@example.org>, 2026-11-02..'
edit "$person" "/^started/i\\
$again"
commit 'I stay'
side=$head
go "$main"
edit "$person" "/^started/i\\
$again"
commit -p "$side" 'Merge'
