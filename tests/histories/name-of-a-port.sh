#!/bin/sh
# SPDX-License-Identifier: ISC
# com1, but not com10.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
roster | sed 's/Alice Ng/Com Roy/; s/alice/com10/' | put people/com10/person.ini
commit 'Com Roy'
base
roster | sed 's/Alice Ng/Com Roy/; s/alice/com1/' | put people/com1/person.ini
commit 'Com Roy'
