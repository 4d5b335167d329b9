#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster of more than 16384 bytes is read by nobody.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
{ git cat-file blob ":$person"; seq -f '; %0990g' 17; } | put "$person"
commit 'A long roster'
