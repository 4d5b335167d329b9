#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's key counts from the day after she signed with it: what the gate took, no audit
# afterwards would believe.
# breach: bad-signature
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
sed -i 's/^alice@example.org /&valid-after="20261111" /' .git/signers
base
by alice
on 2026-11-09
sign=.git/alice.key
agree
