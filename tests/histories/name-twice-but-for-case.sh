#!/bin/sh
# SPDX-License-Identifier: ISC
# "Two names below people/ that differ only in case": one file on a Mac.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I agree. Alice' | put people/alice/evidence/mail.txt
commit 'A mail'
base
echo 'I do not. Alice' | put people/alice/evidence/MAIL.TXT
commit 'Another mail'
