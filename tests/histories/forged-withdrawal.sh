#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob withdraws what Alice agreed to.
# breach: forged
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
act "$record" 'Withdrawn-by: Alice Ng <alice@example.org>'
