#!/bin/sh
# SPDX-License-Identifier: ISC
# The same in a commit that is no act.
# breach: malformed
. "${0%/*}/lib.sh"

started
base
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
recast '/^committer /p'
