#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob takes an address away from Alice, who acted.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
edit "$person" '/^email/a\
email = ng@example.org'
commit 'Another address'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by alice
on 2026-11-09
agree
by bob
edit "$person" '/^email = ng/d'
commit 'One address less'
