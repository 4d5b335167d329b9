#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve leads the reflective sessions; the manager is no party to them.
# breach: not-party
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
