#!/bin/sh
# SPDX-License-Identifier: ISC
# A new line with the old initials is nobody's.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
edit "$person" 's/^name = .*/name = Alice Zed/'
commit 'My new name'
base
object '- That is not what was said. (AN)'
commit 'My view'
