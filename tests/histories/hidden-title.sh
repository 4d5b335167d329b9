#!/bin/sh
# SPDX-License-Identifier: ISC
# The title of a link.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
edit "$record" 's/^On track/[On](http:\/\/x.org "She accepts") track/'
commit x
