#!/bin/sh
# SPDX-License-Identifier: ISC
# The record is replaced by a symbolic link.
# breach: malformed
# also: removed changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by bob
printf '../../elsewhere.md' | put "$record" 120000
commit 'Moved'
