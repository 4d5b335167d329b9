#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave makes himself Alice's manager.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by dave
edit "$person" 's/^manager.*/manager = Dave Roy <dave@example.org>/'
commit 'A new manager'
