#!/bin/sh
# SPDX-License-Identifier: ISC
# "A present manager of *everybody* who has a committed record there and has not
# left": Dave, who has another manager, has a record.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by eve
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/; s/Bob Okafor <bob/Eve Malik <eve/' |
    put people/dave/person.ini
minutes 2026-11-07 | sed 's/Bob Okafor/Eve Malik/; s/@alice/@dave/' |
    put people/dave/2026-11-07-one-to-one.md
commit 'Dave Roy'
base
by bob
settings '[policy]' 'agree-within = 10 days'
