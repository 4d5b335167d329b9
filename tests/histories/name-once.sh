#!/bin/sh
# SPDX-License-Identifier: ISC
# Names that differ in more than that.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'I agree. Alice' | put people/alice/evidence/mail.txt
echo 'I do. Alice' | put people/alice/evidence/MAIL-2.TXT
printf 'I do so. Alice\n' |
    put "$(printf 'people/alice/evidence/caf\303\251.txt')"
commit 'Mails'
