#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is a link, as may be where no gate is, and stands before the others; Dave, who
# leads nobody, changes the policy.  An audit goes on to its end.
# breach: malformed policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
printf '2026-11-07-one-to-one.md' |
    put people/alice/2026-11-01-one-to-one.md 120000
commit 'The same again'
by dave
settings '[policy]' 'agree-within = 30 days'
drop people/alice/2026-11-01-one-to-one.md
commit 'No link after all'
