#!/bin/sh
# SPDX-License-Identifier: ISC
# Settings by whose title every record of a kind would have what readers do not see.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
settings '[kind support]' 'title = <b>Support</b>'
