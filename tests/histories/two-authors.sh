#!/bin/sh
# SPDX-License-Identifier: ISC
# git takes the last author line, others the first.
# breach: malformed
# also: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice bob
agree "$record" alice
recast '/^author /{h;s/Alice Ng <alice/Bob Okafor <bob/;p;g;}'
