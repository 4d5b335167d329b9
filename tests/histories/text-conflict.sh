#!/bin/sh
# SPDX-License-Identifier: ISC
# Somebody committed the marks of a conflict.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" 's/^On track[.]/<<<<<<< HEAD\
&\
=======\
Off track.\
>>>>>>> other/'
commit 'Merged'
