#!/bin/sh
# SPDX-License-Identifier: ISC
# "A supervisor's kind has to exist".
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflectiv'
commit 'Eve leads the reflective sessions'
