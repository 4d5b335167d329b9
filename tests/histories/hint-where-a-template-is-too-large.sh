#!/bin/sh
# SPDX-License-Identifier: ISC
# A template over 64 KiB has no hints.
# breach: malformed
. "${0%/*}/lib.sh"

started
{ cat "${0%/*}/../../lib/notes/kinds/one-to-one.md"; echo '<!-- What else is there? -->'
    yes 'And so on.' | head -n 7000; } | put templates/talk.md
commit 'Many words'
on 2026-11-07
{ minutes 2026-11-07; echo '<!-- What else is there? -->'; } | put "$record"
commit 'One to one of 7 November'
