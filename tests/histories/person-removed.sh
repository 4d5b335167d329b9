#!/bin/sh
# SPDX-License-Identifier: ISC
# person.ini is deleted, and the records stay.
# breach: identity-changed malformed
. "${0%/*}/lib.sh"

written_up
base
drop "$person"
commit 'Left'
