#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster that cannot be read names nobody who may change it.
# breach: malformed identity-changed
. "${0%/*}/lib.sh"

started
edit "$person" 's/^email = .*/email/'
commit 'A slip'
edit "$person" 's/^name = .*/name/'
commit 'Another one'
