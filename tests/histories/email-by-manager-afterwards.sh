#!/bin/sh
# SPDX-License-Identifier: ISC
# "Until the person has committed anything": Alice has.
# breach: identity-changed
# state: agreed
. "${0%/*}/lib.sh"

agreed
git config one-to-one.administrator carol@example.org
base
by bob
edit "$person" 's/alice@/ally@/'
commit 'A new address'
