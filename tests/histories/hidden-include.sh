#!/bin/sh
# SPDX-License-Identifier: ISC
# In place of this line GitLab shows what another file says today.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
edit "$record" 's/^On track.*/::include{file=..\/..\/README.md}/'
commit x
