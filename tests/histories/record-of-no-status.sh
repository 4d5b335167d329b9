#!/bin/sh
# SPDX-License-Identifier: ISC
# A status that there is not: "a front matter that the reports cannot read".
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
minutes 2026-11-14 hold | put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
