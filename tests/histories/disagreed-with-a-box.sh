#!/bin/sh
# SPDX-License-Identifier: ISC
# An item of work is not what somebody says.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
object '- [ ] That was not agreed. (AN)'
agree
