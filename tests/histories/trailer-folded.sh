#!/bin/sh
# SPDX-License-Identifier: ISC
# A folded trailer: readers differ in whether they unfold it.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
act "$record" 'Agreed-by: Alice Ng' ' <alice@example.org>'
