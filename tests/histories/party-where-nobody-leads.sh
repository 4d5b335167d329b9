#!/bin/sh
# SPDX-License-Identifier: ISC
# "Where nobody leads on that day, the last one" is the present manager: Bob notes
# leave.  Party to an act is only whom the roster names on its day.
# breach: not-party
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
edit "$person" 's/03-04[.][.]$/&2026-11-10/'
commit 'Until the 10th'
base
on 2026-11-12
edit "$person" '$a\
away = 2026-12-21..2026-12-31'
commit 'Leave'
act "$record" 'Disclosed-to: Human resources' 'Reason: Alice asked for it'
