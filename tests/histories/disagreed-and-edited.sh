#!/bin/sh
# SPDX-License-Identifier: ISC
# A disagreement that changes a sentence as well, after Alice agreed.
# breach: mixed changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
edit "$record" 's/^On track/Off track/'
object '- Not accepted. (BO)'
agree
