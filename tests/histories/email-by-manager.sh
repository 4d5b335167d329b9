#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob changes Alice's address.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" 's/alice@/ally@/'
commit 'A new address'
