#!/bin/sh
# SPDX-License-Identifier: ISC
# A folder has records and no roster: of whom they are nobody is the manager, so that
# nobody is the manager of everybody who has one.
# breach: malformed policy-changed
. "${0%/*}/lib.sh"

written_up
filled supervision 2026-11-07 | put people/zoe/2026-11-07-supervision.md
commit 'Of nobody'
settings '[policy]' 'write-up-within = 6 days'
