#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody leads Alice since the tenth: what a manager decides stays with Bob, who led last.
# breach: identity-changed
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
edit "$person" 's/03-04[.][.]$/&2026-11-10/'
commit 'Last day'
base
on 2026-11-19
edit "$person" '$a\
fte = 0.8'
commit 'Less time'
by alice
edit "$person" 's/0\.8/0.6/'
commit 'Part time'
