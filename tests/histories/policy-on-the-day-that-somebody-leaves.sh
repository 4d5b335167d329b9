#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave leaves on that day: until it is over, whoever leads all must lead Dave, too.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by eve
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/; s/Bob Okafor <bob/Eve Malik <eve/' |
    put people/dave/person.ini
minutes 2026-11-07 | sed 's/Bob Okafor/Eve Malik/; s/@alice/@dave/' |
    put people/dave/2026-11-07-one-to-one.md
edit people/dave/person.ini '$a\
left = 2026-11-09'
commit 'Dave Roy'
base
by bob
on 2026-11-09
settings '[policy]' 'agree-within = 10 days'
