#!/bin/sh
# SPDX-License-Identifier: ISC
# Of two kinds with settings of their own, the second becomes one of documents, and there
# is a session of it.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
settings '[kind support]' 'every = 4 weeks' '' '[kind one-to-one]' 'session = no'
