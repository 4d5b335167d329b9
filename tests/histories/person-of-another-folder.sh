#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave is a person here too, but not in Alice's folder.
# breach: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
base
by dave
agree
