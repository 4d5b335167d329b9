#!/bin/sh
# SPDX-License-Identifier: ISC
# A header that nobody knows.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit 'A page'
recast '/^committer /a\
reviewer Alice Ng <alice@example.org>'
