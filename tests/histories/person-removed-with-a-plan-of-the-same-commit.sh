#!/bin/sh
# SPDX-License-Identifier: ISC
# Zoe's folder began with her roster and a plan in one commit: it has had something else.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Zoe Roth/; s/alice@/zoe@/' | put people/zoe/person.ini
minutes 2026-12-07 planned | sed 's/Alice Ng/Zoe Roth/' |
    put people/zoe/2026-12-07-one-to-one.md
commit 'Zoe Roth'
base
drop people/zoe/2026-12-07-one-to-one.md
drop people/zoe/person.ini
commit 'Nobody'
