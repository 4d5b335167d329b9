#!/bin/sh
# SPDX-License-Identifier: ISC
# Only a party.
# breach: not-party
# also: removed
. "${0%/*}/lib.sh"

written_up
base
by dave
void
