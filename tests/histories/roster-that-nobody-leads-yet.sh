#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody leads Alice before December, and nobody is administrator: what a manager decides
# she may not change.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
by bob
edit "$person" 's/2024-03-04[.][.]$/2026-12-20../'
commit 'From December on'
base
by alice
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
