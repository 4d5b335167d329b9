#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve leads the reflective sessions; the manager line names a party to them, too.
# honest
# state: 2026-11-14-reflective void
# pending: not-party, though one-to-one-acts(5) names whoever a manager or a supervisor line names
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads the reflective sessions'
by eve
on 2026-11-14
filled reflective 2026-11-14 | put people/alice/2026-11-14-reflective.md
commit 'Reflective session of 14 November'
base
by bob
void people/alice/2026-11-14-reflective.md
