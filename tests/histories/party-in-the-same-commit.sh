#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave makes himself Alice's manager in the commit in which he agrees.
# breach: not-party mixed identity-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
edit "$person" '$a\
manager = Dave Roy <dave@example.org>, 2026-01-01..'
agree
