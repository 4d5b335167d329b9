#!/bin/sh
# SPDX-License-Identifier: ISC
# The same where no administrator is configured.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
base
by dave
edit "$person" 's/^manager.*/manager = Dave Roy <dave@example.org>/'
commit 'A new manager'
