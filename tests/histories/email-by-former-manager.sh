#!/bin/sh
# SPDX-License-Identifier: ISC
# A *present* manager may.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
on 2026-11-13
edit "$person" 's/alice@/ally@/'
commit 'A new address'
