#!/bin/sh
# SPDX-License-Identifier: ISC
# "... when all have left, an administrator": Bob no more.
# breach: policy-changed
# state: waiting
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
left = 2026-11-08'
commit 'Left'
base
on 2026-11-10
settings '[policy]' 'agree-within = 10 days'
