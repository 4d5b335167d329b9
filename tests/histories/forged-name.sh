#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees with her own address and under Bob's name.
# breach: forged
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" 'Agreed-by: Bob Okafor <alice@example.org>'
