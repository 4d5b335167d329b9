#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob declines for Alice.
# breach: forged
# also: disagreement-changed mixed
. "${0%/*}/lib.sh"

written_up
base
object '- Not so. (AN)'
act "$record" 'Declined-by: Alice Ng <alice@example.org>'
