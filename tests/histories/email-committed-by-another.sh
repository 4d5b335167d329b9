#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice is named as the author, but Bob commits it.
# breach: identity-changed
. "${0%/*}/lib.sh"

agreed
git config one-to-one.administrator carol@example.org
base
by alice bob
edit "$person" 's/alice@/ally@/'
commit 'My new address'
