#!/bin/sh
# SPDX-License-Identifier: ISC
# "A contract needs its date: and names only kinds of session that exist".
# breach: malformed
. "${0%/*}/lib.sh"

started
base
filled contract 2026-11-02 'review: 2027-11-02' | sed '/^date:/d' |
    put people/alice/contract.md
commit 'Contract'
