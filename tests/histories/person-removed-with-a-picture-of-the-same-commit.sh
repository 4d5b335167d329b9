#!/bin/sh
# SPDX-License-Identifier: ISC
# Zoe's folder began with her roster and a picture, whose name comes behind it.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
base
roster | sed 's/Alice Ng/Zoe Roth/; s/alice@/zoe@/' | put people/zoe/person.ini
echo p | put people/zoe/picture
commit 'Zoe Roth'
drop people/zoe/picture
drop people/zoe/person.ini
commit 'Nobody'
