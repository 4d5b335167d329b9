#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave makes himself Alice's manager in one commit and agrees in the next.
# breach: identity-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
edit "$person" '$a\
manager = Dave Roy <dave@example.org>, 2026-01-01..'
commit 'A second manager'
agree
