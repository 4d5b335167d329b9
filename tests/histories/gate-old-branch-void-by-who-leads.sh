#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve, who leads only that kind, voids a record while the branch goes on.
# honest
# state: 2026-11-14-reflective void
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads the reflective sessions'
by eve
on 2026-11-14
filled reflective 2026-11-14 | put people/alice/2026-11-14-reflective.md
commit 'Reflective session of 14 November'
parted
base
main=$head
go "$side"
by eve
void people/alice/2026-11-14-reflective.md
side=$head
go "$main"
by bob
drop people/alice/2026-11-14-reflective.md
commit -p "$side" 'Merge'
