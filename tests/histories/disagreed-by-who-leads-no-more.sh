#!/bin/sh
# SPDX-License-Identifier: ISC
# "They have to be a party's": Bob led until 4 November, and is no party to what Carol
# and Alice wrote and agreed after it, be his initials in the roster as they may.
# breach: changed-after-agreement disagreement-changed
# state: amended
. "${0%/*}/lib.sh"

started
carol_follows 2026-11-04 2026-11-05
by carol
on 2026-11-07
minutes 2026-11-07 | sed 's/^with: .*/with: Carol Diaz/' | put "$record"
commit 'One to one of 7 November'
by alice
on 2026-11-09
agree
base
by bob
object '- It was not so. (BO)'
commit 'My view'
