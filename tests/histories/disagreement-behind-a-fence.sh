#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody sees initials behind the marks of a fence: they are nobody's line.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by bob
object '- ~~~ (AN)'
commit 'An item of code'
