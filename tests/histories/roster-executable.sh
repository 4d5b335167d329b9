#!/bin/sh
# SPDX-License-Identifier: ISC
# person.ini is a program.
# breach: malformed
# also: identity-changed
. "${0%/*}/lib.sh"

written_up
base
git cat-file blob ":$person" | put "$person" 100755
commit 'Executable'
