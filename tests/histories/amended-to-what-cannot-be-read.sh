#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve leads this kind: an amendment of hers cannot be read, and is hers all the same; the
# next one mends it.
# breach: malformed
# state: 2026-11-07-reflective draft
. "${0%/*}/lib.sh"

started
roster | put "$person"
edit "$person" '$a supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads, too'
record=people/alice/2026-11-07-reflective.md
on 2026-11-07
by eve
minutes 2026-11-07 | sed 's/^kind: .*/kind: reflective/; s/^with: .*/with: Eve Malik/' |
    put "$record"
commit 'Reflective session of 7 November'
amend '$a\\x01'
amend '/^\x01/d'
