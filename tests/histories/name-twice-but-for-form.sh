#!/bin/sh
# SPDX-License-Identifier: ISC
# "... or Unicode form": composed, and decomposed.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'I agree. Alice' |
    put "$(printf 'people/alice/evidence/caf\303\251.txt')"
commit 'A mail'
base
echo 'I do not. Alice' |
    put "$(printf 'people/alice/evidence/cafe\314\201.txt')"
commit 'Another mail'
