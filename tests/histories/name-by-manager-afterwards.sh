#!/bin/sh
# SPDX-License-Identifier: ISC
# Anything: a page is enough.
# breach: identity-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
echo 'read me' | put README
commit 'A page'
base
by bob
edit "$person" 's/^name = .*/name = Alice Okafor/'
commit 'A new name'
