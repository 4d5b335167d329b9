#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob, who leads the kind that it was written as, takes it out of there, though
# Eve leads the new one.
# honest
# state: 2026-11-07-reflective draft
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads the reflective sessions'
base
by bob
move "$record" people/alice/2026-11-07-reflective.md \
    's/^with: .*/with: Eve Malik/'
