#!/bin/sh
# SPDX-License-Identifier: ISC
# The settings ask for signatures, and this has none.
# breach: unsigned
# state: waiting
# pending: overdue and agree PERSON believe an agreement that breaks a rule
. "${0%/*}/lib.sh"

written_up
printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
commit 'Settings'
keys alice bob
base
by alice
agree
