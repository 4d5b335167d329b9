#!/bin/sh
# SPDX-License-Identifier: ISC
# A disk of macOS passes over what is not seen.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
by alice
echo '[policy]' | put "$(printf 'one-to-one.in\342\200\214i')"
commit 'Nothing to see'
