#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a roster that cannot be read, all is gone, also what is not Bob's to change since
# Alice has acted.
# breach: malformed identity-changed
. "${0%/*}/lib.sh"

agreed
by bob
edit "$person" 's/^manager = .*/manager/'
commit 'A slip'
