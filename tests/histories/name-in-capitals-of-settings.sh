#!/bin/sh
# SPDX-License-Identifier: ISC
# Where small and capital letters are the same, these are the settings.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
by alice
echo '[policy]' | put One-To-One.ini
commit 'Nothing to see'
