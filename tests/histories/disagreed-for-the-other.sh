#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob agrees, and puts a disagreement into Alice's mouth.
# breach: mixed disagreement-changed
. "${0%/*}/lib.sh"

written_up
base
object '- I take that all back. (AN)'
agree
