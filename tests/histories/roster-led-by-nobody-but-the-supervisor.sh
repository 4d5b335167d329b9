#!/bin/sh
# SPDX-License-Identifier: ISC
# Who leads the supervision was there longer than the last manager, who changes the
# roster: nobody else has managed.
# honest
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective, 2024-03-04..2026-11-05'
edit "$person" 's/03-04[.][.]$/&2026-11-03/'
commit 'Until tomorrow'
on 2026-11-09
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
