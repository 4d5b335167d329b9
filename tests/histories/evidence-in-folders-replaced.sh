#!/bin/sh
# SPDX-License-Identifier: ISC
# "A file under evidence/", however deep.
# breach: removed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'One.' | put people/alice/evidence/mails/old/one.txt
commit 'A mail'
base
by alice
echo 'Two.' | put people/alice/evidence/mails/old/one.txt
commit 'Another mail'
