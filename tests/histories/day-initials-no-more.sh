#!/bin/sh
# SPDX-License-Identifier: ISC
# A new line with the old initials is nobody's.
# breach: disagreement-changed
# pending: a line with initials of nobody is taken
. "${0%/*}/lib.sh"

written_up
by alice
edit "$person" 's/^name = .*/name = Alice Zed/'
commit 'My new name'
base
object '- That is not what was said. (AN)'
commit 'My view'
