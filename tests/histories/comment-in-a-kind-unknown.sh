#!/bin/sh
# SPDX-License-Identifier: ISC
# A record of a kind that there is not, with a comment that is no hint.
# breach: malformed
. "${0%/*}/lib.sh"

started
on 2026-11-07
{ minutes 2026-11-07 | sed 's/^kind: .*/kind: walk/'
    echo '<!-- What else is there? -->'; } | put people/alice/2026-11-07-walk.md
commit 'A walk'
