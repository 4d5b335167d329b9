#!/bin/sh
# SPDX-License-Identifier: ISC
# person.ini is a symbolic link.
# breach: malformed
# also: identity-changed
. "${0%/*}/lib.sh"

written_up
base
printf '../../elsewhere.ini' | put "$person" 120000
commit 'Elsewhere'
