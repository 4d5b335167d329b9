#!/bin/sh
# SPDX-License-Identifier: ISC
# It says that Zoe agrees, and changes what Alice agreed to.
# breach: mixed changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
zoe=people/zoe/2026-11-07-one-to-one.md
roster | sed 's/Alice Ng/Carol Diaz/; s/alice@/carol@/' | put people/zoe/person.ini
minutes 2026-11-07 | sed 's/@alice/@carol/' | put "$zoe"
commit 'Zoe'
by carol
edit "$record" 's/winter/summer/'
agree "$zoe"
