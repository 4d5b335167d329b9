#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's own share of full time is not hers to set.
# breach: identity-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by alice
edit "$person" '$a\
fte = 0.5'
commit 'Half time'
