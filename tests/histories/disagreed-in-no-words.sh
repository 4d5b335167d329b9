#!/bin/sh
# SPDX-License-Identifier: ISC
# Initials alone say nothing.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
object '- (AN)'
agree
