#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve leads the supervision, and is no manager.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve supervises'
by eve
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
