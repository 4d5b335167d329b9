#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice has acted; her address is hers.
# breach: identity-changed
. "${0%/*}/lib.sh"
agreed
by bob
edit "$person" 's/alice@/ally@/'
commit x
