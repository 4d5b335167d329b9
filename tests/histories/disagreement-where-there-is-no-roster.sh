#!/bin/sh
# SPDX-License-Identifier: ISC
# A record in a folder that is no person's, with a line under Disagreements: it
# belongs to whoever committed it, for no roster says otherwise.
# breach: malformed disagreement-changed
. "${0%/*}/lib.sh"

written_up
path=people/bomb/2026-11-07-one-to-one.md
{ minutes 2026-11-07; echo '- The load was another. (BO)'; } | put "$path"
commit 'A record of nobody'
by dave
minutes 2026-11-07 | put "$path"
commit 'It was not'
