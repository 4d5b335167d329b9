#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol did not create it.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/daev/person.ini
commit 'Dave Roy'
base
by carol
drop people/daev/person.ini
commit 'No Dave Roy'
