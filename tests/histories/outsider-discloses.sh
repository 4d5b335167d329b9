#!/bin/sh
# SPDX-License-Identifier: ISC
# Only a party discloses a record.
# breach: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
act "$record" 'Disclosed-to: The press' 'Reason: it is time'
