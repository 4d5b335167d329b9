#!/bin/sh
# SPDX-License-Identifier: ISC
# A record over 64 KiB cannot be read: nobody agrees to it, and a disagreement in the text
# that follows is no more than an edit.
# breach: malformed mixed
# also: wrong-text changed-after-agreement disagreement-changed not-party
. "${0%/*}/lib.sh"

started
on 2026-11-07
{ minutes 2026-11-07; yes 'And so on.' | head -n 7000; } | put "$record"
commit 'One to one of 7 November'
by alice
on 2026-11-09
agree
minutes 2026-11-07 | put "$record"
disagree 'The rota was not drafted. (AN)'
