#!/bin/sh
# SPDX-License-Identifier: ISC
# And so it does where the brackets are given by number or name.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
edit "$record" 's/^On track.*/\&#91;\&lsqb;The rota|Alice takes less pay]]/'
commit x
