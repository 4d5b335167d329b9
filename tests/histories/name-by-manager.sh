#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob changes Alice's name.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" 's/^name = .*/name = Alice Okafor/'
commit 'A new name'
