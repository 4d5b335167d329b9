#!/bin/sh
# SPDX-License-Identifier: ISC
# A line without a bullet is a line of hers all the same.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"
written_up
base
by bob
object '' 'But then again, yes. (AN)'
commit 'edit'
