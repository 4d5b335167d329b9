#!/bin/sh
# SPDX-License-Identifier: ISC
# While a roster cannot be read nobody is a party, and nobody leads.
# breach: malformed not-party policy-changed identity-changed
# also: mixed disagreement-changed
. "${0%/*}/lib.sh"

written_up
edit "$person" 's/^name = .*/name/'
commit 'A slip'
by alice
agree
disagree 'The rota was not drafted. (AN)'
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
settings '[policy]' 'write-up-within = 6 days'
edit "$person" 's/^name$/name = Alice Ng/'
commit 'Mended'
