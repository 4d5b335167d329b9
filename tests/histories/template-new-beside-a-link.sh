#!/bin/sh
# SPDX-License-Identifier: ISC
# A record is a link, as may be where no gate is; then there is a template of a new kind.
# An audit goes on to its end.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
printf '2026-11-07-one-to-one.md' |
    put people/alice/2026-11-14-one-to-one.md 120000
commit 'The same again'
put templates/talk.md <"${0%/*}/../../lib/notes/kinds/support.md"
commit 'Another kind'
drop people/alice/2026-11-14-one-to-one.md
commit 'No link after all'
