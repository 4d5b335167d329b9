#!/bin/sh
# SPDX-License-Identifier: ISC
# A document that everybody should have has to be one.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
settings '[policy]' 'documents = objectives | no-such-plan'
