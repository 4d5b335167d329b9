#!/bin/sh
# SPDX-License-Identifier: ISC
# "... (where level = signed holds, only an administrator)": Bob may not mend
# her address, signed or not.
# breach: identity-changed
# state: waiting
# waits: nobody
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
sign=.git/bob.key
edit "$person" 's/alice@/ally@/'
commit 'A slip'
