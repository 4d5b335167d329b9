#!/bin/sh
# SPDX-License-Identifier: ISC
# The person's folder is a symbolic link to another one.
# breach: malformed
# also: identity-changed removed
. "${0%/*}/lib.sh"

written_up
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
base
drop "$record"
drop "$person"
printf dave | put people/alice 120000
commit 'One and the same'
