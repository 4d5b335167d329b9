#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob will lead from next year on, and nobody ever did.
# breach: identity-changed
. "${0%/*}/lib.sh"

by alice
on 2026-11-02
git -c init.defaultBranch=main init -q --template=
roster | sed 's/2024-03-04[.][.]/2027-01-01../' | put "$person"
commit 'Alice Ng'
by bob
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
