#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave, who has another manager, has a contract and no meeting yet: that is a record.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by eve
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/; s/Bob Okafor <bob/Eve Malik <eve/' |
    put people/dave/person.ini
filled contract 2026-11-02 'review: 2027-11-02' | put people/dave/contract.md
commit 'Dave Roy'
base
by bob
settings '[policy]' 'agree-within = 10 days'
