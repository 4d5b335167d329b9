#!/bin/sh
# SPDX-License-Identifier: ISC
# And it is still nobody else's to reword.
# breach: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
decline 'That is not what was said. (AN)'
edit "$person" 's/^name = .*/name = Alice Zed/'
commit 'My new name'
base
by bob
edit "$record" 's/not what was said/hardly what was said/'
commit 'Milder'
