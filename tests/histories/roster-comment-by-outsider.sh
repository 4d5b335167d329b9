#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave writes a comment into Alice's person.ini.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
base
by dave
edit "$person" '$a; on leave in May'
commit 'A comment'
