#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind that does not exist.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
filled contract 2026-11-02 'one-on-one: every 2 weeks' |
    put people/alice/contract.md
commit 'Contract'
