#!/bin/sh
# SPDX-License-Identifier: ISC
# "An id that Windows cannot make a file of (con, nul, aux, com1 ...) is refused".
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
roster | sed 's/Alice Ng/Con Roy/; s/alice/con/' | put people/con/person.ini
commit 'Con Roy'
