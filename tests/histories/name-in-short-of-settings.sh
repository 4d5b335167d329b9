#!/bin/sh
# SPDX-License-Identifier: ISC
# On Windows a long name has a short one, too: there these are the settings.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
by alice
echo '[policy]' | put 'ONE-TO~1.INI'
commit 'Nothing to see'
