#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve leads Alice's reflective sessions and may agree to their records.
# honest
# state: 2026-11-14-reflective agreed
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
agree people/alice/2026-11-14-reflective.md
by alice
agree people/alice/2026-11-14-reflective.md
