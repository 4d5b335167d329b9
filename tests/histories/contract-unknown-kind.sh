#!/bin/sh
# SPDX-License-Identifier: ISC
# A contract names a kind that is none.
# breach: malformed
. "${0%/*}/lib.sh"
started
filled contract 2026-11-02 'one-on-one: every 2 weeks' | put people/alice/contract.md
commit 'Contract'
