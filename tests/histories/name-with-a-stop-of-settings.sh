#!/bin/sh
# SPDX-License-Identifier: ISC
# On Windows a full stop at the end goes: there these are the settings.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
by alice
echo '[policy]' | put 'one-to-one.ini.'
commit 'Nothing to see'
