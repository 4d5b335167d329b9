#!/bin/sh
# SPDX-License-Identifier: ISC
# "Unknown sections, keys and kinds ([kind one-on-one], kinds = nosuch) [...] are
# errors": the reports could not read what is due.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
settings '[policy]' 'kinds = nosuch'
