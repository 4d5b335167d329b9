#!/bin/sh
# SPDX-License-Identifier: ISC
# Who creates a person has rights over that person only.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
roster | sed 's/Alice Ng/Zed Roy/; s/alice/zed/; s/Bob Okafor <bob/Dave Roy <dave/' |
    put people/zed/person.ini
commit 'Zed Roy'
settings '[trust]' 'witnessed = yes'
