#!/bin/sh
# SPDX-License-Identifier: ISC
# A person is created.
# breach: unsigned
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
