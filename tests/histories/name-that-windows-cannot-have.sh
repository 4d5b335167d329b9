#!/bin/sh
# SPDX-License-Identifier: ISC
# Everybody has to be able to have the files: git checks nothing out on Windows where one
# of them cannot be made, and evidence never goes.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo 'I agree.' | put 'people/alice/evidence/mail of 10:30.txt'
commit 'A mail'
