#!/bin/sh
# SPDX-License-Identifier: ISC
# A contract over 64 KiB names nothing; that was told when it came.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
{ filled contract 2026-11-02 'review: 2027-11-02'; yes 'And so on.' | head -n 7000; } |
    put people/alice/contract.md
commit 'Contract'
settings '[policy]' 'write-up-within = 6 days'
