#!/bin/sh
# SPDX-License-Identifier: ISC
# On Windows a long name has a short one, too: there git obeys this file.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
by alice
echo '*.md -diff' | put 'docs/gitatt~1'
commit 'Nothing to see'
