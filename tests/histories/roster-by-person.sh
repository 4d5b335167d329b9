#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice chooses her manager herself.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by alice
edit "$person" 's/^manager.*/manager = Dave Roy <dave@example.org>/'
commit 'A new manager'
