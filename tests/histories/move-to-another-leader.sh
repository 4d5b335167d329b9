#!/bin/sh
# SPDX-License-Identifier: ISC
# "... with: (where the new kind has another leader)": Eve leads that kind.
# honest
# state: 2026-11-07-reflective draft
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads the reflective sessions'
base
move "$record" people/alice/2026-11-07-reflective.md \
    's/^with: .*/with: Eve Malik/'
