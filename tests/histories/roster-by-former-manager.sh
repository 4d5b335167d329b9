#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob is not the manager any more when he changes the roster again.
# breach: identity-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Eve Malik <eve@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Eve follows Bob'
base
on 2026-11-17
edit "$person" 's/2026-11-15/2026-12-31/'
commit 'I stay'
