#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a roster that cannot be read, all is gone, also what Alice may not change.
# breach: malformed identity-changed
. "${0%/*}/lib.sh"

written_up
by alice
edit "$person" 's/^email = .*/email/'
commit 'A slip'
