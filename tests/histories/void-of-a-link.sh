#!/bin/sh
# SPDX-License-Identifier: ISC
# A symbolic link in the place of a record is none: there is nothing to void.
# breach: malformed wrong-text
. "${0%/*}/lib.sh"

started
base
on 2026-11-07
echo 2026-10-24-one-to-one.md | put "$record" 120000
commit 'One to one'
on 2026-11-09
void
