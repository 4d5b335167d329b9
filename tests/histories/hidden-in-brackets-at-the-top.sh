#!/bin/sh
# SPDX-License-Identifier: ISC
# So it does in the table that it makes of the lines at the top.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
edit "$record" 's/^with: .*/& [[in Room 3|Alice takes less pay]]/'
commit x
