#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob mends a slip in Alice's name, after another one for which the roster could not be
# read; she has done nothing yet.
# breach: malformed
# also: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator dave@example.org
by dave
edit "$person" 's/^name = .*/name/'
commit 'A slip'
edit "$person" 's/^name$/name = Alice Ng/'
commit 'Mended'
by bob
edit "$person" 's/^name = .*/name = Alice Nguyen/'
commit 'Her whole name'
