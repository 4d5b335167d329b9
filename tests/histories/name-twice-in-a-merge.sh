#!/bin/sh
# SPDX-License-Identifier: ISC
# Each side brings one of the two.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
echo 'I agree. Alice' | put people/alice/evidence/mail.txt
commit 'A mail'
side=$head
go "$fork"
echo 'I do not. Alice' | put people/alice/evidence/MAIL.TXT
commit 'Another mail'
merge "$side" people/alice/evidence/mail.txt
