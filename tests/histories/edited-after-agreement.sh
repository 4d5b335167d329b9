#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob edits what Alice agreed to.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
