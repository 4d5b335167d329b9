#!/bin/sh
# SPDX-License-Identifier: ISC
# A text with the marks of a conflict is not read, nor is its title: that it goes to
# another day, title and all, is no breach besides.
# breach: malformed
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/^# /<<<<<<< ours\n&/'
commit 'Torn'
move "$record" people/alice/2026-11-06-one-to-one.md 's/^# .*/# The sixth/'
record=people/alice/2026-11-06-one-to-one.md
edit "$record" '/^<<<<<<< /d'
commit 'Mended'
