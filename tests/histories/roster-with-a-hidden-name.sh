#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster by whose name every record would have what readers do not see.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
edit "$person" 's/^name = .*/name = Alice $$x$$ Ng/'
commit 'A name'
