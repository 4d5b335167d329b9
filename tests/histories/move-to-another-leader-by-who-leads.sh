#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve, who leads only the new kind, takes it there.
# honest
# state: 2026-11-07-reflective draft
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads the reflective sessions'
base
by eve
move "$record" people/alice/2026-11-07-reflective.md \
    's/^with: .*/with: Eve Malik/'
