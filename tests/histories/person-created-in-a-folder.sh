#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave creates person.ini where there are records already.
# breach: identity-changed malformed
. "${0%/*}/lib.sh"

started
git config one-to-one.administrator carol@example.org
minutes 2026-11-07 | sed 's/@alice //' | put people/zoe/2026-11-07-one-to-one.md
commit 'One to one of 7 November'
by dave
roster | sed 's/Alice Ng/Zoe Ash/; s/alice/zoe/; s/Bob.*>/Dave Roy <dave@example.org>/' |
    put people/zoe/person.ini
commit 'Zoe Ash'
