#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice takes back what she said; then, in the same push, her roster cannot be read.
# breach: malformed
# also: identity-changed
. "${0%/*}/lib.sh"

written_up
by alice
decline 'It was not so. (AN)'
base
edit "$record" '/(AN)/d'
commit 'It was so'
by bob
edit "$person" 's/^name = .*/name/'
commit 'A slip'
