#!/bin/sh
# SPDX-License-Identifier: ISC
# Only a party.
# breach: not-party
# also: removed
# pending: void is not known
. "${0%/*}/lib.sh"

written_up
base
by dave
void
