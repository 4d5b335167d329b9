#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob gives himself another address in a roster that cannot be read: nobody knows
# that he has it, and what he said under the old one is not his to take back.
# breach: malformed identity-changed disagreement-changed
. "${0%/*}/lib.sh"

written_up
object '- The rota was not drafted. (BO)'
commit 'Not so'
on 2026-11-08
edit "$person" '$a\
x'
commit 'A slip'
on 2026-11-09
edit "$person" 's/bob@/bo@/'
commit 'My new address'
on 2026-11-10
edit "$record" '/(BO)/d'
GIT_AUTHOR_EMAIL=bo@example.org GIT_COMMITTER_EMAIL=bo@example.org
commit 'It was so'
