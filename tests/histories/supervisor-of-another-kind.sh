#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve leads Alice's reflective sessions, so she is no party to a one-to-one.
# breach: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads the reflective sessions'
base
by eve
agree
