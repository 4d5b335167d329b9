#!/bin/sh
# SPDX-License-Identifier: ISC
# A document is no kind of session.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
filled contract 2026-11-02 'objectives: every 2 weeks' |
    put people/alice/contract.md
commit 'Contract'
