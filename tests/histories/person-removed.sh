#!/bin/sh
# SPDX-License-Identifier: ISC
# person.ini is deleted.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
base
drop "$person"
commit 'Left'
