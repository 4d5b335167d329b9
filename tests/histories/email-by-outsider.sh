#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave changes Alice's address to his own.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by dave
edit "$person" 's/alice@/dave@/'
commit 'A new address'
