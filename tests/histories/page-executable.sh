#!/bin/sh
# SPDX-License-Identifier: ISC
# What lies beside the records is no program either.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'A page.' | put people/alice/page.txt 100755
commit 'A page'
